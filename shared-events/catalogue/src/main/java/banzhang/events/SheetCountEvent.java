package banzhang.events;

import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 单上清点 — what the sides say of the items beside the receiving side's check: declared, contested, settled, counted.
///
/// All of it is part of what is signed.
public sealed interface SheetCountEvent extends HandoverEvent {

    /// 申报状况 — the outgoing side says in what condition it hands one item over; a later word takes the place of an
    /// earlier.
    @EventName(value = "handover.item-declared", zh = "申报状况")
    record ItemDeclared(
            HandoverId handover,
            SchoolId school,
            DeviceId device,
            Finding finding,
            @Nullable String note,
            PersonId declaredBy,
            Instant happenedAt)
            implements SheetCountEvent {}

    /// 不认可 — a side does not agree to what was found of one item; until the witness settles it nobody signs.
    @EventName(value = "handover.item-contested", zh = "不认可")
    record ItemContested(
            HandoverId handover,
            SchoolId school,
            DeviceId device,
            String reason,
            PersonId contestedBy,
            Instant happenedAt)
            implements SheetCountEvent {}

    /// 裁定争议 — the finding that counts for one item the sides do not agree on, and why.
    @EventName(value = "handover.dispute-settled", zh = "裁定争议")
    record DisputeSettled(
            HandoverId handover,
            SchoolId school,
            DeviceId device,
            Finding finding,
            String reason,
            PersonId settledBy,
            Instant happenedAt)
            implements SheetCountEvent {}

    /// 清点附件 — which accessories of one item are missing, and how many; none when all are there. A later count takes
    /// the place of an earlier.
    @EventName(value = "handover.accessories-counted", zh = "清点附件")
    record AccessoriesCounted(
            HandoverId handover,
            SchoolId school,
            DeviceId device,
            List<Accessory> missing,
            PersonId countedBy,
            Instant happenedAt)
            implements SheetCountEvent {
        public AccessoriesCounted {
            missing = List.copyOf(missing);
        }
    }

    /// 单外物品 — something was found that is not on the list; it does not pass with this sheet.
    ///
    /// @param place where it was found
    /// @param assetCode as its label says, when it has one
    @EventName(value = "handover.extra-found", zh = "单外物品")
    record ExtraFound(
            HandoverId handover,
            SchoolId school,
            String description,
            String place,
            @Nullable AssetCode assetCode,
            PersonId foundBy,
            Instant happenedAt)
            implements SheetCountEvent {}
}
