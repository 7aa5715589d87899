package banzhang.query.web;

import banzhang.events.value.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 设备档案页 — card, custody without a gap, and everything that happened.
public record DeviceView(
        String id,
        String name,
        String assetCode,
        Line.Holder holder,
        @Nullable Finding condition,
        @Nullable String place,
        List<Interval> intervals,
        List<Entry> entries,
        List<Fact> card) {

    /// 保管区间 — who held it from when until when; the last one is open.
    public record Interval(
            Line.Holder holder,
            @Nullable Finding condition,
            Instant from,
            @Nullable Instant until,
            @Nullable String handover) {}

    /// 经历 — one event, with its exact content.
    public record Entry(
            long position,
            String name,
            String zh,
            Instant recordedAt,
            Instant happenedAt,
            boolean late,
            String actor,
            @Nullable String summary,
            String payload) {}

    /// 卡片项 — one known field of the asset card.
    public record Fact(String field, String text) {}
}
