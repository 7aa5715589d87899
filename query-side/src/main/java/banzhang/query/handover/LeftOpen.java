package banzhang.query.handover;

import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverSheet;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 遗留 — one thing that a completed sheet left behind and nobody has settled: an item, or an accessory of one.
///
/// @param gone the accessory; none when it is the item itself
/// @param finding what was found of the item; none when it is an accessory
record LeftOpen(
        Item item, @Nullable Accessory gone, @Nullable Finding finding) {
    static List<LeftOpen> of(Document completed) {
        HandoverSheet sheet = HandoverDocument.sheet(completed);
        Map<DeviceId, Finding> left = new HashMap<>();
        completed
                .getList("residue", Document.class, List.of())
                .forEach(one ->
                        left.put(new DeviceId(one.getString("device")), Finding.valueOf(one.getString("finding"))));
        return sheet.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.ofNullable(left.get(item.device())).map(finding -> new LeftOpen(item, null, finding)),
                        sheet.missingOf(item.device()).stream().map(gone -> new LeftOpen(item, gone, null))))
                .filter(one -> !one.isSettled(completed))
                .toList();
    }

    @Nullable
    String accessory() {
        return gone == null ? null : gone.name();
    }

    private boolean isSettled(Document completed) {
        return completed.getList("settled", Document.class, List.of()).stream()
                .anyMatch(settled -> item.device().value().equals(settled.getString("device"))
                        && Objects.equals(accessory(), settled.getString("accessory")));
    }
}
