package banzhang.query.views;

import java.util.List;

/// 账簿状况 — how far each view has come, and a second try for what it could not take in.
public final class Views {
    /// All views of this process, in the order of [View].
    public List<ViewStatus> all() {
        throw new UnsupportedOperationException();
    }

    /// The journal's last position, -1 when it is empty.
    public long head() {
        throw new UnsupportedOperationException();
    }

    /// Tries every parked sequence of one view again; answers how many were taken in.
    public int retry(View view) {
        throw new UnsupportedOperationException();
    }
}
