package banzhang.query.handover;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 交接单 — one sheet: its exact content, who signed what, how it ended.
///
/// @param content the digest a signature must cover
/// @param canonical the exact text that digest is of
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
        long position) {

    /// 签字 — who signed which content when, how they proved who they are, and the digest of the drawing.
    public record Signature(
            Side side,
            PersonId signer,
            String signerName,
            Digest content,
            Digest drawing,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt,
            long position) {}

    /// 结束 — how it ended: completed with what moved and what stayed, or declined or withdrawn with a reason.
    public record Ending(
            Instant happenedAt,
            List<DeviceId> moved,
            List<Residue> residue,
            @Nullable String reason,
            @Nullable PersonId by,
            @Nullable String byName) {}

    public @Nullable Signature signatureOf(Side side) {
        return signatures.stream()
                .filter(signature -> signature.side() == side)
                .findFirst()
                .orElse(null);
    }
}
