package banzhang.command.register;

import banzhang.access.Refusal;

/// 拆并拒绝 — why cards are not split or merged, in order of precedence.
///
/// The register's own refusals of a device come before these.
public enum RegroupingRefusal implements Refusal {
    NOT_YOURS_TO_REGROUP(403, "拆卡、并卡由总务处提出。", "General affairs proposes to split or merge cards."),
    NOT_YOURS_TO_DECIDE(
            403,
            "拆卡、并卡由总务处的另一位经办人或系统管理员确认、驳回。",
            "Somebody else of general affairs, or the administrator, confirms or rejects it."),
    REGROUPING_NOT_FOUND(404, "这台设备没有这张拆并单。", "The device has no such splitting or merging."),
    REASON_MISSING(422, "请写明理由。", "State the reason."),
    REASON_TOO_LONG(422, "理由最多 500 个字，请缩短。", "A reason has at most 500 characters: shorten it."),
    REGROUPING_HAS_ENDED(409, "这张拆并单已经办结（确认、驳回或撤回），不能再改。", "It has ended: it was confirmed, rejected or withdrawn."),
    PROPOSED_BY_YOU(403, "这张拆并单由您提出，须由另一人确认或驳回。", "You proposed it: somebody else must confirm or reject it."),
    NOT_PROPOSED_BY_YOU(403, "拆并单只能由提出人撤回；如不同意，请驳回。", "Only who proposed it withdraws it; to disagree, reject it."),
    REGROUPING_WAITS(409, "这张卡片已有一张拆并单待确认。", "A splitting or merging of this card waits to be decided already."),
    SHARES_INVALID(422, "一张卡片拆成 2 到 100 张，请核对张数。", "A card is split into 2 to 100 cards."),
    CARDS_TO_MERGE_INVALID(422, "请选 2 到 100 张不同的卡片合并。", "Choose 2 to 100 different cards to merge."),
    ASSET_CODES_REPEAT(422, "新卡片的资产编号有重复，请改成各不相同。", "The asset codes of the new cards repeat; each has its own."),
    QUANTITIES_DO_NOT_SUM(422, "各卡数量之和须等于原卡数量，请核对。", "The quantities must add up to the card's."),
    VALUES_DO_NOT_SUM(
            422,
            "各卡价值之和须等于原卡价值（到分）；也可以都不填，由系统按数量分摊。",
            "The values must add up to the card's, to the fen; left out, they are divided by the pieces."),
    ACCESSORIES_DO_NOT_SUM(
            422, "原卡的附件须一件不多、一件不少地分到各卡。", "The card's accessories must all be given out, and no others."),
    CARD_UNDER_CORRECTION(409, "卡片有更正单待确认，请先办结。", "A correction of the card waits to be decided: decide it first."),
    CARD_UNDER_REVERSAL(409, "卡片有冲销单待确认，请先办结。", "A reversal of the card waits to be decided: decide it first."),
    DEVICE_ON_OPEN_SHEET(
            409,
            "设备在一张未办结的交接单上，请先办结或撤单。",
            "The device is on a handover sheet that has not ended: end or withdraw the sheet first."),
    CARDS_HELD_APART(409, "要合并的设备不在同一保管人手里，请先办交接。", "The devices are not in the same hands: hand them over first."),
    CARDS_UNLIKE(
            409,
            "要合并的卡片须名称、单位、分类、价值类型、取得日期、启用日期、入账日期、折旧年限都相同，且都有或都没有价值。",
            "Merged cards agree in name, unit, classification, kind of value, dates and useful life, and all or none"
                    + " state a value."),
    MERGED_TOO_LARGE(409, "合并后数量、价值或附件数超出卡片的上限。", "The merged card would hold more than a card can say.");

    private final Wording wording;

    RegroupingRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
