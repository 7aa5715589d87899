package banzhang.command.register;

import banzhang.access.Refusal;

/// 更正拒绝 — why a correction is not proposed, confirmed, rejected or withdrawn, in order of precedence.
///
/// The register's own refusals of a device come before these.
public enum CorrectionRefusal implements Refusal {
    NOT_YOURS_TO_CORRECT(403, "更正由总务处提出。", "General affairs proposes corrections."),
    NOT_YOURS_TO_DECIDE(
            403,
            "更正由总务处的另一位经办人或系统管理员确认、驳回。",
            "Somebody else of general affairs, or the administrator, confirms or rejects a correction."),
    CORRECTION_NOT_FOUND(404, "这台设备没有这张更正单。", "The device has no such correction."),
    REASON_MISSING(422, "请写明理由。", "State the reason."),
    REASON_TOO_LONG(422, "理由最多 500 个字，请缩短。", "A reason has at most 500 characters: shorten it."),
    CORRECTION_CHANGES_NOTHING(
            422, "所填内容与卡片现在的内容相同，请改动要更正的栏目。", "The card says all of this already: change the fields to be corrected."),
    TOO_MANY_CORRECTIONS(
            409,
            "这台设备已有 20 张更正单待确认，请先确认、驳回或撤回。",
            "20 corrections of this device wait to be decided: confirm, reject or withdraw some first."),
    CORRECTION_HAS_ENDED(
            409, "这张更正单已经办结（确认、驳回或撤回），不能再改。", "This correction has ended: it was confirmed, rejected or withdrawn."),
    PROPOSED_BY_YOU(
            403, "这张更正单由您提出，须由另一人确认或驳回。", "You proposed this correction: somebody else must confirm or reject it."),
    NOT_PROPOSED_BY_YOU(
            403, "更正单只能由提出人撤回；如不同意，请驳回。", "Only who proposed a correction withdraws it; to disagree, reject it."),
    CORRECTION_OVERTAKEN(
            409,
            "提出之后，卡片的同一栏已被另一张更正单改过，请驳回或撤回后重新提出。",
            "Another correction has changed the same field since: reject or withdraw this one and propose anew.");

    private final Wording wording;

    CorrectionRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
