package banzhang.query.handover;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 交接单 — one sheet: its exact content, who signed what, how it ended.
///
/// @param content the digest a signature must cover
/// @param canonical the exact text that digest is of
/// @param signatures all of them; those of an earlier content do not count
/// @param settled what became of what it left behind
/// @param deputised what was done with it by deputies
/// @param names of the people its content names, by id
/// @param position of its last event
public record HandoverView(
        HandoverId id,
        HandoverState state,
        Holder from,
        Holder to,
        HandoverSheet sheet,
        Digest content,
        String canonical,
        PersonId openedBy,
        String openedByName,
        Instant openedAt,
        List<Signature> signatures,
        @Nullable Ending ending,
        List<Settled> settled,
        Map<String, String> names,
        List<DeputisedAct> deputised,
        long position) {
    /// 代理办理 — one thing done with the sheet by a deputy, as people say who: `王老师 代 李老师`.
    ///
    /// @param act what was done, in the event's Chinese term
    /// @param position of the event
    public record DeputisedAct(
            long position, String act, PersonId actor, PersonId onBehalfOf, String who, Instant happenedAt) {}

    /// 签字 — who signed which content when, for whom when as a deputy, how they proved who they are, and the digest
    /// of the drawing.
    ///
    /// @param assertion digest of what the passkey said, to be fetched and verified; none without a passkey
    public record Signature(
            Side side,
            PersonId signer,
            String signerName,
            Digest content,
            Digest drawing,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt,
            long position,
            @Nullable Digest assertion) {}

    /// 结束 — how it ended: completed with what moved and what stayed, or declined or withdrawn with a reason.
    public record Ending(
            Instant happenedAt,
            List<DeviceId> moved,
            List<Residue> residue,
            @Nullable String reason,
            @Nullable PersonId by,
            @Nullable String byName) {}

    /// 了结 — what became of one thing left behind.
    ///
    /// @param accessory none when it is the item itself
    public record Settled(
            DeviceId device,
            @Nullable String accessory,
            Outcome outcome,
            String reason,
            String byName,
            Instant happenedAt) {}

    /// The side's signature that counts.
    public @Nullable Signature signatureOf(Side side) {
        return signatures.stream()
                .filter(signature -> signature.side() == side && counts(signature))
                .findFirst()
                .orElse(null);
    }

    /// The sides that sign it, in the order they do.
    public List<Side> sides() {
        return policy().signs();
    }

    HandoverKindPolicy policy() {
        return HandoverKindPolicy.of(sheet.kind());
    }

    /// 未结项 — one thing a completed sheet left open: an item that stayed behind, or a missing accessory.
    ///
    /// @param accessory its name and number; none when it is the item itself
    public record OpenItem(
            DeviceId device,
            String name,
            AssetCode assetCode,
            @Nullable String accessory,
            @Nullable Settled settled) {}

    /// What it left open, settled or not; nothing before it is completed.
    public List<OpenItem> openItems() {
        Ending ended = ending;
        if (state != HandoverState.COMPLETED || ended == null) {
            return List.of();
        }
        Stream<OpenItem> items = sheet.items().stream()
                .filter(item ->
                        ended.residue().stream().anyMatch(left -> left.device().equals(item.device())))
                .map(item -> openItem(item, null));
        Stream<OpenItem> accessories = sheet.items().stream()
                .flatMap(item -> sheet.missingOf(item.device()).stream().map(gone -> openItem(item, gone.name())));
        return Stream.concat(items, accessories).toList();
    }

    private OpenItem openItem(Item item, @Nullable String accessory) {
        Settled done = settled.stream()
                .filter(one -> one.device().equals(item.device()) && Objects.equals(one.accessory(), accessory))
                .findFirst()
                .orElse(null);
        return new OpenItem(item.device(), item.name(), item.assetCode(), accessory, done);
    }

    /// The accessories the sheet lists with an item, counted.
    public List<Accessory> accessoriesOf(Item item) {
        return item.accessories().stream()
                .filter(text -> !text.isBlank())
                .map(Accessory::of)
                .toList();
    }

    /// How many of an accessory were missing.
    public int missing(DeviceId device, String accessory) {
        return sheet.missingOf(device).stream()
                .filter(gone -> gone.name().equals(accessory))
                .mapToInt(Accessory::quantity)
                .sum();
    }

    /// Whether anything is said of an item beside what was found.
    public boolean isRemarked(DeviceId device) {
        HandoverSheet.Check check = sheet.checkOf(device);
        return check != null && check.note() != null
                || sheet.declarationOf(device) != null
                || sheet.settlementOf(device) != null
                || sheet.counted().contested().containsKey(device.value());
    }

    /// Signatures of an earlier content.
    public List<Signature> superseded() {
        return signatures.stream().filter(signature -> !counts(signature)).toList();
    }

    private boolean counts(Signature signature) {
        return signature.content().equals(content);
    }
}
