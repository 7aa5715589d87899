package banzhang.query.views;

/// 重建进度 — how far a generation in the making is.
///
/// @param head the journal's last position when it was last looked at
/// @param eventsPerSecond how many events it takes in, since it was begun
public record RebuildProgress(String name, long position, long head, long eventsPerSecond) {
    public int percent() {
        return head < 0 ? 100 : (int) Math.min(100, 100 * (position + 1) / (head + 1));
    }

    /// At this pace; -1 before there is one.
    public long secondsLeft() {
        long left = Math.max(0, head - position);
        return eventsPerSecond == 0 ? -1 : (left + eventsPerSecond - 1) / eventsPerSecond;
    }
}
