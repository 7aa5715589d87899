package banzhang.events;

import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.SchoolId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 交接单 — the exact content that is signed: what passes from whom to whom, and what was found of each item.
///
/// Both sides and the auditor fold it from the same events; its canonical JSON (RFC 8785) is what a signature's digest
/// covers. Signatures are not part of it.
///
/// @param checks what was found, by device id; an item without an entry is not checked yet
public record HandoverSheet(
        HandoverId handover,
        SchoolId school,
        Kind kind,
        Custodian from,
        Custodian to,
        List<Item> items,
        Map<String, Check> checks) {

    /// 清点 — what was found of one item, with a note.
    public record Check(Finding finding, @Nullable String note) {}

    public HandoverSheet {
        items = List.copyOf(items);
        checks = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(checks));
    }

    public static HandoverSheet of(HandoverOpened opened) {
        return new HandoverSheet(
                opened.handover(),
                opened.school(),
                opened.kind(),
                opened.from(),
                opened.to(),
                opened.items(),
                Map.of());
    }

    /// The sheet after one more check; the latest check of an item counts.
    public HandoverSheet with(ItemChecked checked) {
        Map<String, Check> more = new TreeMap<>(checks);
        more.put(checked.device().value(), new Check(checked.finding(), checked.note()));
        return new HandoverSheet(handover, school, kind, from, to, items, more);
    }

    public boolean names(DeviceId device) {
        return items.stream().anyMatch(item -> item.device().equals(device));
    }

    public @Nullable Check checkOf(DeviceId device) {
        return checks.get(device.value());
    }

    /// Whether every item has been checked. Follows from what is stated, so it is no part of what is signed.
    @JsonIgnore
    public boolean isChecked() {
        return items.stream().allMatch(item -> checks.containsKey(item.device().value()));
    }
}
