package banzhang.query.web;

import java.util.List;

/// 运行状况页 — how far each projection is behind the journal, and what it could not take in.
public record StatusView(long head, List<View> views, boolean mayRetry) {
    /// 账簿 — one projection.
    public record View(String name, long position, long lag, List<String> parked) {}
}
