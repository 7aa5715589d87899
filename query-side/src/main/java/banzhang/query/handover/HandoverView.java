package banzhang.query.handover;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 交接单 — one sheet: its exact content, who signed what, how it ended.
///
/// @param content the digest a signature must cover
/// @param canonical the exact text that digest is of
/// @param signatures all of them; those of an earlier content do not count
/// @param settled what became of what it left behind
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
        long position) {

    /// 签字 — who signed which content when, how they proved who they are, and the digest of the drawing.
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
        return HandoverKindPolicy.of(sheet.kind()).signs();
    }

    /// Signatures of an earlier content.
    public List<Signature> superseded() {
        return signatures.stream().filter(signature -> !counts(signature)).toList();
    }

    private boolean counts(Signature signature) {
        return signature.content().equals(content);
    }
}
