package banzhang.events;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.events.value.Listing;
import banzhang.events.value.MappedColumn;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 登记造册 — devices enter the register and change custodian (R1–R6).
///
/// Said by 总务处. A device entered by import is not in any ledger before its batch is completed. Replaces the bound
/// register 设备明细账.
public sealed interface RegisterEvent extends CustodyEvent {

    /// The school it happened in.
    SchoolId school();

    /// 登记造册 — a device is in the register and in the store's custody; with a batch, once that batch is completed; a
    /// card that carries on others, in the custody theirs ended in.
    @EventName(value = "device.registered", zh = "登记造册")
    record DeviceRegistered(
            DeviceId device,
            SchoolId school,
            AssetCode assetCode,
            AssetCard card,
            Custodian custodian,
            @Nullable ImportId batch,
            Instant happenedAt)
            implements RegisterEvent {}

    /// 编号占用 — an asset code belongs to one device of the school and to no other.
    @EventName(value = "asset-code.claimed", zh = "编号占用")
    record AssetCodeClaimed(SchoolId school, AssetCode assetCode, DeviceId device, Instant happenedAt)
            implements RegisterEvent {}

    /// 编号释放 — the code of a withdrawn device may be used again.
    @EventName(value = "asset-code.released", zh = "编号释放")
    record AssetCodeReleased(SchoolId school, AssetCode assetCode, DeviceId device, Instant happenedAt)
            implements RegisterEvent {}

    /// 上单 — a sheet is drawn up that names the device, in the same append: it is not to leave the ledger before the
    /// sheet has ended.
    @EventName(value = "device.listed", zh = "上单")
    record DeviceListed(DeviceId device, SchoolId school, HandoverId handover, Instant happenedAt)
            implements RegisterEvent {}

    /// 保管转移 — a device passes from one custodian to the next by a completed handover, in the same append.
    @EventName(value = "custody.moved", zh = "保管转移")
    record CustodyMoved(
            DeviceId device,
            SchoolId school,
            Custodian from,
            Custodian to,
            Finding condition,
            HandoverId handover,
            Instant happenedAt)
            implements RegisterEvent {}

    /// 导入开始 — a checked file of `rows` devices begins to enter the register, `chunks` appends long; nothing shows
    /// yet.
    @EventName(value = "import.begun", zh = "导入开始")
    record ImportBegun(ImportId batch, SchoolId school, Digest file, int rows, int chunks, Instant happenedAt)
            implements RegisterEvent {}

    /// 导入推进 — chunk number `chunk` (from 0) with its `rows` devices is stored, in the same append as they.
    @EventName(value = "import.advanced", zh = "导入推进")
    record ImportAdvanced(ImportId batch, SchoolId school, int chunk, int rows, Instant happenedAt)
            implements RegisterEvent {}

    /// 导入完成 — every row is in: from this position on the whole batch is in the ledgers.
    @EventName(value = "import.completed", zh = "导入完成")
    record ImportCompleted(ImportId batch, SchoolId school, int devices, Instant happenedAt) implements RegisterEvent {}

    /// 导入撤回 — the batch ends without entering any ledger; `reason` is a stable code.
    @EventName(value = "import.withdrawn", zh = "导入撤回")
    record ImportWithdrawn(ImportId batch, SchoolId school, String reason, Instant happenedAt)
            implements RegisterEvent {}

    /// 标题对照 — `mappedBy` says which column of files with this row of headings fills which field; it holds for the
    /// next such file, too.
    @EventName(value = "heading.mapped", zh = "标题对照")
    record HeadingMapped(
            SchoolId school,
            Listing listing,
            Digest headings,
            List<MappedColumn> columns,
            PersonId mappedBy,
            Instant happenedAt)
            implements RegisterEvent {
        public HeadingMapped {
            columns = List.copyOf(columns);
        }
    }

    /// 对照作废 — files with this row of headings are read by their own words again.
    @EventName(value = "heading.forgotten", zh = "对照作废")
    record HeadingForgotten(SchoolId school, Listing listing, Digest headings, PersonId forgottenBy, Instant happenedAt)
            implements RegisterEvent {}

    /// 更正批次经历 — what becomes of a file of corrections: proposed by one, decided by another, carried out card by
    /// card.
    sealed interface CorrectionBatchEvent extends RegisterEvent
            permits CorrectionBatchProposed,
                    CorrectionBatchConfirmed,
                    CorrectionBatchRejected,
                    CorrectionBatchWithdrawn,
                    CorrectionBatchAdvanced,
                    CorrectionBatchCompleted {
        ImportId batch();
    }

    /// 批量更正提出 — `proposedBy` asks that the cards of `rows` devices be changed as a checked file says, `chunks`
    /// appends
    /// long; `changes` is the digest of all they are to say, old and new. No card changes.
    @EventName(value = "correction-batch.proposed", zh = "批量更正提出")
    record CorrectionBatchProposed(
            ImportId batch,
            SchoolId school,
            Digest file,
            Digest changes,
            int rows,
            int chunks,
            String reason,
            PersonId proposedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements CorrectionBatchEvent {}

    /// 批量更正确认 — a second person puts their name to all of `changes`; from here on they are carried out.
    @EventName(value = "correction-batch.confirmed", zh = "批量更正确认")
    record CorrectionBatchConfirmed(
            ImportId batch,
            SchoolId school,
            Digest changes,
            PersonId confirmedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements CorrectionBatchEvent {}

    /// 批量更正驳回 — a second person says no to the whole file, for this reason.
    @EventName(value = "correction-batch.rejected", zh = "批量更正驳回")
    record CorrectionBatchRejected(
            ImportId batch, SchoolId school, String reason, PersonId rejectedBy, Instant happenedAt)
            implements CorrectionBatchEvent {}

    /// 批量更正撤回 — who proposed takes the whole file back before it is decided.
    @EventName(value = "correction-batch.withdrawn", zh = "批量更正撤回")
    record CorrectionBatchWithdrawn(ImportId batch, SchoolId school, PersonId withdrawnBy, Instant happenedAt)
            implements CorrectionBatchEvent {}

    /// 批量更正推进 — chunk number `chunk` (from 0) is carried out, in the same append as its corrections; the cards of
    /// `overtaken` said something else by then and are left as they are.
    @EventName(value = "correction-batch.advanced", zh = "批量更正推进")
    record CorrectionBatchAdvanced(
            ImportId batch, SchoolId school, int chunk, int corrected, List<DeviceId> overtaken, Instant happenedAt)
            implements CorrectionBatchEvent {
        public CorrectionBatchAdvanced {
            overtaken = List.copyOf(overtaken);
        }
    }

    /// 批量更正办结 — every card of the file is corrected, or left as it is because it had changed meanwhile.
    @EventName(value = "correction-batch.completed", zh = "批量更正办结")
    record CorrectionBatchCompleted(ImportId batch, SchoolId school, int corrected, int overtaken, Instant happenedAt)
            implements CorrectionBatchEvent {}
}
