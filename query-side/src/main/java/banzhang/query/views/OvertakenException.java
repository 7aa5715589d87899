package banzhang.query.views;

/// 被赶超 — another process has taken over and written newer documents; this step is not to be written, nor parked.
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(String collection) {
        super("changed by another process meanwhile: " + collection);
    }
}
