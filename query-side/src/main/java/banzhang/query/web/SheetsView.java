package banzhang.query.web;

import banzhang.events.HandoverEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 交接单列表页 — the sheets this person may see, newest first.
public record SheetsView(List<Entry> sheets, List<String> states, @Nullable String state, boolean mayOpen) {
    /// 一单 — one sheet in the list.
    public record Entry(
            String id, Kind kind, Line.Holder to, String state, String tone, long checked, int items, Instant opened) {}
}
