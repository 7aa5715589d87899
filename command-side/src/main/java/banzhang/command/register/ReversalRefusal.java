package banzhang.command.register;

import banzhang.access.Refusal;

/// 冲销拒绝 — why a card is not reversed, in order of precedence.
///
/// The register's own refusals of a device come before these.
public enum ReversalRefusal implements Refusal {
    NOT_YOURS_TO_REVERSE(403, "红字冲销由总务处提出。", "General affairs proposes to reverse a card."),
    NOT_YOURS_TO_DECIDE(
            403,
            "冲销由总务处的另一位经办人或系统管理员确认、驳回。",
            "Somebody else of general affairs, or the administrator, confirms or rejects a reversal."),
    REVERSAL_NOT_FOUND(404, "这台设备没有这张冲销单。", "The device has no such reversal."),
    REASON_MISSING(422, "请写明理由。", "State the reason."),
    REASON_TOO_LONG(422, "理由最多 500 个字，请缩短。", "A reason has at most 500 characters: shorten it."),
    REVERSAL_HAS_ENDED(
            409, "这张冲销单已经办结（确认、驳回或撤回），不能再改。", "This reversal has ended: it was confirmed, rejected or withdrawn."),
    PROPOSED_BY_YOU(
            403, "这张冲销单由您提出，须由另一人确认或驳回。", "You proposed this reversal: somebody else must confirm or reject it."),
    NOT_PROPOSED_BY_YOU(
            403, "冲销单只能由提出人撤回；如不同意，请驳回。", "Only who proposed a reversal withdraws it; to disagree, reject it."),
    REVERSAL_WAITS(409, "这台设备已有一张冲销单待确认。", "A reversal of this device waits to be decided already."),
    DEVICE_NOT_IN_STORE(409, "设备不在总务处库房，请先办归还再冲销。", "The device is not in the store: have it returned first."),
    DEVICE_ON_OPEN_SHEET(
            409,
            "设备在一张未办结的交接单上，请先办结或撤单。",
            "The device is on a handover sheet that has not ended: end or withdraw the sheet first.");

    private final Wording wording;

    ReversalRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
