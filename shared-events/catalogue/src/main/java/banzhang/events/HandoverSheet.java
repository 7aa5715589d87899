package banzhang.events;

import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.SheetCount.Settlement;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.Accessory;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.SchoolId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 交接单 — the exact content that is signed: what passes from whom to whom under what terms, and what was found of each
/// item.
///
/// Both sides and the auditor fold it from the same events; its canonical JSON (RFC 8785) is what a signature's digest
/// covers. Signatures are not part of it. What came later than the first sheets is absent where there is none of it, so
/// that their text, and the digests signed, stay what they were.
///
/// @param checks what was found, by device id; an item without an entry is not checked yet
/// @param terms none when nothing was agreed
/// @param count none when only checks were made
/// @param photos digests of the photos of an item in the order they were filed, by device id; none when there are none
public record HandoverSheet(
        HandoverId handover,
        SchoolId school,
        Kind kind,
        Custodian from,
        Custodian to,
        List<Item> items,
        Map<String, Check> checks,
        @Nullable SheetTerms terms,
        @Nullable SheetCount count,
        @Nullable Map<String, List<Digest>> photos) {

    /// 清点 — what was found of one item, with a note.
    public record Check(Finding finding, @Nullable String note) {}

    public HandoverSheet {
        items = List.copyOf(items);
        checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
        terms = SheetTerms.NONE.equals(terms) ? null : terms;
        count = SheetCount.NONE.equals(count) ? null : count;
        photos = photos == null || photos.isEmpty() ? null : Collections.unmodifiableSortedMap(new TreeMap<>(photos));
    }

    public static HandoverSheet of(HandoverOpened opened) {
        return new HandoverSheet(
                opened.handover(),
                opened.school(),
                opened.kind(),
                opened.from(),
                opened.to(),
                opened.items(),
                Map.of(),
                null,
                null,
                null);
    }

    /// The sheet after one more check; the latest check of an item counts.
    public HandoverSheet with(ItemChecked checked) {
        Map<String, Check> more = new TreeMap<>(checks);
        more.put(checked.device().value(), new Check(checked.finding(), checked.note()));
        return new HandoverSheet(
                handover, school, kind, from, to, items, more, terms, counted().reopened(checked.device()), photos);
    }

    public HandoverSheet with(SheetTermsEvent event) {
        return new HandoverSheet(handover, school, kind, from, to, items, checks, agreed().with(event), count, photos);
    }

    public HandoverSheet with(SheetCountEvent event) {
        return new HandoverSheet(
                handover,
                school,
                kind,
                from,
                to,
                items,
                checks,
                terms,
                counted().with(event),
                photos);
    }

    /// The sheet with one more photo, after those of the same item.
    public HandoverSheet with(PhotoFiled filed) {
        Map<String, List<Digest>> more = new TreeMap<>(photographed());
        List<Digest> ofItem = new ArrayList<>(photosOf(filed.device()));
        ofItem.add(filed.photo());
        more.put(filed.device().value(), List.copyOf(ofItem));
        return new HandoverSheet(handover, school, kind, from, to, items, checks, terms, count, more);
    }

    public boolean names(DeviceId device) {
        return items.stream().anyMatch(item -> item.device().equals(device));
    }

    public @Nullable Check checkOf(DeviceId device) {
        return checks.get(device.value());
    }

    public @Nullable Check declarationOf(DeviceId device) {
        return counted().declared().get(device.value());
    }

    /// Accessories of the item that were not there.
    public List<Accessory> missingOf(DeviceId device) {
        return counted().missing().getOrDefault(device.value(), List.of());
    }

    public @Nullable Settlement settlementOf(DeviceId device) {
        return counted().settled().get(device.value());
    }

    /// What counts of an item: what the witness settled, otherwise what was found; none when it is not checked yet.
    public @Nullable Finding findingOf(DeviceId device) {
        Settlement settled = settlementOf(device);
        Check check = checkOf(device);
        return settled != null ? settled.finding() : check == null ? null : check.finding();
    }

    /// Whether the sides do not agree on an item, and nobody has settled it.
    public boolean isDisputed(DeviceId device) {
        Check declared = declarationOf(device);
        Check check = checkOf(device);
        boolean differs = declared != null && check != null && declared.finding() != check.finding();
        return settlementOf(device) == null && (differs || counted().contested().containsKey(device.value()));
    }

    /// The photos, also when there are none.
    public Map<String, List<Digest>> photographed() {
        return photos == null ? Map.of() : photos;
    }

    public List<Digest> photosOf(DeviceId device) {
        return photographed().getOrDefault(device.value(), List.of());
    }

    /// The terms, also when nothing was agreed.
    public SheetTerms agreed() {
        return terms == null ? SheetTerms.NONE : terms;
    }

    /// The count, also when only checks were made.
    public SheetCount counted() {
        return count == null ? SheetCount.NONE : count;
    }

    /// Whether every item has been checked. Follows from what is stated, so it is no part of what is signed.
    @JsonIgnore
    public boolean isChecked() {
        return items.stream().allMatch(item -> checks.containsKey(item.device().value()));
    }

    /// Whether the outgoing side has spoken of every item.
    @JsonIgnore
    public boolean isDeclared() {
        return items.stream().allMatch(item -> declarationOf(item.device()) != null);
    }

    /// Whether some item is disputed.
    @JsonIgnore
    public boolean isInDispute() {
        return items.stream().anyMatch(item -> isDisputed(item.device()));
    }
}
