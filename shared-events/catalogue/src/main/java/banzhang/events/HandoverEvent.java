package banzhang.events;

import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 交接 — custody passes from one holder to another on one signed sheet; ends in exactly one of completed, declined,
/// withdrawn, lapsed.
///
/// Said by 总务处, 班主任, 监交人 and 借用人. Replaces the paper 交接单. Kinds differ by policy, not by code.
public sealed interface HandoverEvent extends CustodyEvent
        permits HandoverEvent.HandoverOpened,
                HandoverEvent.ItemChecked,
                HandoverEvent.HandoverSigned,
                HandoverEvent.HandoverCompleted,
                HandoverEvent.HandoverDeclined,
                HandoverEvent.HandoverWithdrawn,
                HandoverEvent.HandoverLapsed,
                SheetTermsEvent,
                SheetCountEvent,
                SheetFileEvent,
                ResidueEvent {

    /// The sheet it is about.
    HandoverId handover();

    /// The school it happened in.
    SchoolId school();

    /// 交接类别 — what the handover is for.
    enum Kind {
        ISSUE("交付使用"),
        SUCCESSION("换任移交"),
        RETURN("归还"),
        TRANSFER("调拨"),
        HOLIDAY_STORAGE("假期集中保管"),
        TAKING_BACK("假期取回"),
        LOAN("外借"),
        LOAN_RETURN("外借归还"),
        SENT_FOR_REPAIR("送修"),
        BACK_FROM_REPAIR("修后交回");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages and sheets.
        public String term() {
            return term;
        }
    }

    /// 交接方 — in whose name one signs.
    enum Side {
        OUTGOING("移交方"),
        INCOMING("接收方"),
        WITNESS("监交方");

        private final String term;

        Side(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages and sheets.
        public String term() {
            return term;
        }
    }

    /// 认证方式 — how the signer proved who they are at that moment.
    enum Authentication {
        PASSWORD("口令"),
        PASSKEY("通行密钥");

        private final String term;

        Authentication(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages and sheets.
        public String term() {
            return term;
        }
    }

    /// 交接项 — one device as the sheet names it.
    record Item(DeviceId device, AssetCode assetCode, String name, int quantity, List<String> accessories) {
        public Item {
            accessories = List.copyOf(accessories);
        }
    }

    /// 未结项 — an item that did not pass and stays with the outgoing side.
    record Residue(DeviceId device, Finding finding) {}

    /// 开单 — a sheet is drawn up over the devices that are to pass; nobody has checked or signed anything yet.
    @EventName(value = "handover.opened", zh = "开单")
    record HandoverOpened(
            HandoverId handover,
            SchoolId school,
            Kind kind,
            Custodian from,
            Custodian to,
            List<Item> items,
            PersonId openedBy,
            Instant happenedAt)
            implements HandoverEvent {
        public HandoverOpened {
            items = List.copyOf(items);
        }
    }

    /// 清点 — one item was looked at by the receiving side; a later check of the same item takes its place.
    @EventName(value = "handover.item-checked", zh = "清点")
    record ItemChecked(
            HandoverId handover,
            SchoolId school,
            DeviceId device,
            Finding finding,
            @Nullable String note,
            PersonId checkedBy,
            Instant happenedAt)
            implements HandoverEvent {
        /// A note is at most 500 characters and names nobody.
        public ItemChecked {
            if (note != null && note.codePointCount(0, note.length()) > 500) {
                throw new IllegalArgumentException("note: at most 500 characters");
            }
        }
    }

    /// 签字 — one side puts its name to exactly this content. Custody does not move yet.
    ///
    /// `content` is the SHA-256 of the sheet's canonical JSON as shown; `drawing` that of the drawn signature, kept
    /// outside the journal.
    @EventName(value = "handover.signed", zh = "签字")
    record HandoverSigned(
            HandoverId handover,
            SchoolId school,
            Side side,
            PersonId signer,
            Digest content,
            Digest drawing,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements HandoverEvent {}

    /// 交接完成 — both sides have signed the same content; the devices in `moved` change custodian in this very append,
    /// those in `residue` stay with the outgoing side.
    @EventName(value = "handover.completed", zh = "交接完成")
    record HandoverCompleted(
            HandoverId handover, SchoolId school, List<DeviceId> moved, List<Residue> residue, Instant happenedAt)
            implements HandoverEvent {
        public HandoverCompleted {
            moved = List.copyOf(moved);
            residue = List.copyOf(residue);
        }
    }

    /// 拒收 — the receiving side does not take the set; nothing moves.
    @EventName(value = "handover.declined", zh = "拒收")
    record HandoverDeclined(
            HandoverId handover, SchoolId school, String reason, PersonId declinedBy, Instant happenedAt)
            implements HandoverEvent {}

    /// 撤单 — whoever drew up the sheet takes it back before it is complete; nothing moves.
    @EventName(value = "handover.withdrawn", zh = "撤单")
    record HandoverWithdrawn(
            HandoverId handover, SchoolId school, String reason, PersonId withdrawnBy, Instant happenedAt)
            implements HandoverEvent {}

    /// 逾期作废 — the time this kind of sheet may stay open is over and not all have signed; nothing moves.
    @EventName(value = "handover.lapsed", zh = "逾期作废")
    record HandoverLapsed(HandoverId handover, SchoolId school, int limitDays, Instant happenedAt)
            implements HandoverEvent {}
}
