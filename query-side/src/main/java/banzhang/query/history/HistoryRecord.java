package banzhang.query.history;

import banzhang.events.CustodyEvent;
import banzhang.events.EventCatalogue;
import banzhang.events.EventName;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 档案页 — one event as it is filed: name, times, who asked, and its canonical JSON.
record HistoryRecord(long position, String name, int revision, Instant recordedAt, By by, String payload) {
    /// 经办 — who asked for it, and whom that person stood in for; neither for what followed by itself.
    record By(@Nullable String actor, @Nullable String principal) {}

    static HistoryRecord of(CustodyEvent event, long position, Instant recordedAt, By by) {
        EventName name = EventCatalogue.nameOf(event.getClass());
        String payload = new String(CanonicalJson.bytes(event), StandardCharsets.UTF_8);
        return new HistoryRecord(position, name.value(), name.revision(), recordedAt, by, payload);
    }

    static HistoryRecord of(Document filed) {
        return new HistoryRecord(
                filed.getLong("position"),
                filed.getString("name"),
                filed.getInteger("revision"),
                Instant.parse(filed.getString("recordedAt")),
                new By(filed.getString("actor"), filed.getString("onBehalfOf")),
                filed.getString("payload"));
    }

    Document document() {
        return new Document("name", name)
                .append("revision", revision)
                .append("recordedAt", recordedAt.toString())
                .append("actor", by.actor())
                .append("onBehalfOf", by.principal())
                .append("payload", payload);
    }

    CustodyEvent event() {
        Class<? extends CustodyEvent> type = Objects.requireNonNull(
                EventCatalogue.find(name, revision), () -> "the catalogue has no " + name + " r" + revision);
        return CanonicalJson.mapper().readValue(payload, type);
    }

    String zh() {
        return EventCatalogue.nameOf(event().getClass()).zh();
    }
}
