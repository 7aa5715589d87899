package banzhang.journal;

/// 登账中断 — the database does not answer; the batch is tried again later.
public final class FollowingInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FollowingInterruptedException(String follower, Throwable cause) {
        super("the database does not answer " + follower, cause);
    }
}
