package banzhang.events;

import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 单上文件 — what is kept outside the journal for a sheet: photos, signed paper, what a passkey said; by its digest.
public sealed interface SheetFileEvent extends HandoverEvent {
    /// 纸面内容 — which state of the sheet signed paper shows, compared when it was filed.
    enum PaperShows {
        CURRENT("与系统一致"),
        EARLIER("较早的内容"),
        UNREAD("未读到二维码");

        private final String term;

        PaperShows(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages.
        public String term() {
            return term;
        }
    }

    /// 照片归档 — a photo of one item was filed with the sheet; it is part of what is signed from then on.
    ///
    /// `photo` is the SHA-256 of exactly the `bytes` that are kept outside the journal, without what a camera
    /// notes.
    @EventName(value = "handover.photo-filed", zh = "照片归档")
    record PhotoFiled(
            HandoverId handover,
            SchoolId school,
            DeviceId device,
            Digest photo,
            String mediaType,
            long bytes,
            PersonId filedBy,
            Instant happenedAt)
            implements SheetFileEvent {}

    /// 纸质单归档 — a photo or scan of the signed paper was filed with its sheet; it is evidence beside the sheet and no
    /// part of what is signed.
    ///
    /// `paper` is the SHA-256 of exactly the `bytes` that are kept outside the journal; `printedContent` and
    /// `printedPosition` are what its code says, absent when none could be read.
    @EventName(value = "handover.paper-filed", zh = "纸质单归档")
    record PaperFiled(
            HandoverId handover,
            SchoolId school,
            Digest paper,
            String mediaType,
            long bytes,
            int pages,
            PaperShows shows,
            @Nullable Digest printedContent,
            @Nullable Long printedPosition,
            PersonId filedBy,
            Instant happenedAt)
            implements SheetFileEvent {}

    /// 通行密钥存证 — what the signer's passkey said is kept; in the append of the signature, whose content it is about.
    ///
    /// `assertion` is the SHA-256 of the evidence kept outside the journal, from which anybody can verify it.
    @EventName(value = "handover.assertion-filed", zh = "通行密钥存证")
    record AssertionFiled(
            HandoverId handover, SchoolId school, Side side, PersonId signer, Digest assertion, Instant happenedAt)
            implements SheetFileEvent {}
}
