package banzhang.query.views;

/// 登账中断 — the database does not answer; the batch is tried again later.
final class ViewInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewInterruptedException(View view, Throwable cause) {
        super("the database does not answer " + view.group(), cause);
    }
}
