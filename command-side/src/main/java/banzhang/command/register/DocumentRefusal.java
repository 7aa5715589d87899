package banzhang.command.register;

import banzhang.access.Refusal;

/// 归档拒绝 — why a document is not filed or withdrawn, in order of precedence.
///
/// The register's own refusals of a device come before these.
public enum DocumentRefusal implements Refusal {
    NOT_YOURS_TO_FILE(403, "资料由总务处归档。", "General affairs files documents."),
    DOCUMENT_NOT_FOUND(404, "这台设备没有这份资料。", "The device has no such document."),
    REASON_MISSING(422, "请写明理由。", "State the reason."),
    REASON_TOO_LONG(422, "理由最多 500 个字，请缩短。", "A reason has at most 500 characters: shorten it."),
    DOCUMENT_IS_WITHDRAWN(409, "这份资料已经撤档。", "This document was withdrawn already."),
    ARCHIVE_NUMBER_TAKEN(
            409,
            "这台设备已有这个档案号的资料，请核对，或先撤档。",
            "The device has a document of this archive number: check it, or withdraw that one first."),
    TOO_MANY_DOCUMENTS(409, "一台设备最多归档 100 份资料。", "At most 100 documents are filed for one device.");

    private final Wording wording;

    DocumentRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
