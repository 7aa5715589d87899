package banzhang.command.register;

import banzhang.access.Refusal;

/// 附件拒绝 — why an accessory is not put on a card or taken off it, in order of precedence.
///
/// The register's own refusals of a device come before these.
public enum AccessoryRefusal implements Refusal {
    NOT_YOURS_TO_EQUIP(403, "附件由总务处增减。", "General affairs puts accessories on a card and takes them off."),
    ACCESSORY_QUANTITY_INVALID(422, "附件数量是 1 到 999，请改正。", "A quantity of accessories is 1 to 999: correct it."),
    REASON_MISSING(422, "请写明理由。", "State the reason."),
    REASON_TOO_LONG(422, "理由最多 500 个字，请缩短。", "A reason has at most 500 characters: shorten it."),
    ACCESSORY_NOT_ON_CARD(409, "卡片上没有这种附件，请按卡片上的名称填写。", "The card lists no such accessory: name it as the card does."),
    TOO_FEW_ACCESSORIES(409, "卡片上没有这么多，请核对数量。", "The card lists fewer of them: check the quantity."),
    TOO_MANY_ACCESSORIES(
            409,
            "一张卡片最多列 50 种附件，每种最多 999 件。",
            "A card lists at most 50 kinds of accessories, and at most 999 of each.");

    private final Wording wording;

    AccessoryRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
