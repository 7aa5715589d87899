package banzhang.command.handover;

import banzhang.access.Refusal;

/// 交接拒绝 — why a sheet is not drawn up, checked, signed or ended, in order of precedence.
///
/// The register's own refusals of a device come after these.
public enum HandoverRefusal implements Refusal {
    HANDOVER_NOT_FOUND(404, "没有这张交接单。", "There is no such handover sheet."),
    NOT_YOURS_TO_OPEN(403, "交接单由总务处开具,请联系总务处。", "General affairs draws up the sheet: ask them."),
    NOT_YOURS_TO_CHECK(403, "清点由交接单上写明的接收班主任办理。", "The receiving head teacher named on the sheet checks the items."),
    NOT_YOURS_TO_SIGN(
            403,
            "您不能代表这一方签字:接收方由单上写明的班主任签,移交方由总务处签。",
            "You cannot sign for this side: the head teacher named on the sheet signs for the receiving side, general"
                    + " affairs for the outgoing side."),
    NOT_YOURS_TO_DECLINE(
            403, "只有交接单上写明的接收班主任可以拒收。", "Only the receiving head teacher named on the sheet may decline it."),
    NOT_YOURS_TO_WITHDRAW(403, "交接单由总务处撤回,请联系总务处。", "General affairs withdraws the sheet: ask them."),
    DEVICE_NOT_ON_SHEET(404, "这台设备不在这张交接单上。", "The device is not on this sheet."),
    NO_DEVICES(422, "交接单上至少要有一台设备,请先选择设备。", "A sheet names at least one device: choose some."),
    TOO_MANY_DEVICES(422, "一张交接单最多 200 台设备,请分成几张开。", "A sheet names at most 200 devices: draw up several sheets."),
    DEVICE_NAMED_TWICE(422, "同一台设备在单上出现了两次,请去掉重复的。", "A device is named twice: leave the second one out."),
    NOTE_TOO_LONG(422, "情况说明最多 500 个字,请缩短。", "A note has at most 500 characters: shorten it."),
    REASON_MISSING(422, "请写明理由。", "State the reason."),
    REASON_TOO_LONG(422, "理由最多 500 个字,请缩短。", "A reason has at most 500 characters: shorten it."),
    CLASS_NOT_FOUND(404, "没有这个班级,请核对班级。", "There is no such class: check the class."),
    CLASS_HAS_NO_HEAD_TEACHER(409, "该班现在没有班主任,请先任命班主任。", "The class has no head teacher now: appoint one first."),
    HANDOVER_HAS_ENDED(
            409,
            "这张交接单已经办结(完成、拒收或撤回),不能再改。",
            "This sheet has ended: it is completed, declined or withdrawn and stays as it is."),
    SHEET_IS_SIGNED(
            409,
            "交接单已有签字,不能再改清点结果;如有不符,请拒收或撤回后重开。",
            "The sheet is signed and its checks stay: if something is wrong, decline or withdraw it and draw up a new"
                    + " one."),
    SIDE_HAS_SIGNED(409, "这一方已经签过字了。", "This side has signed already."),
    SIGNED_FOR_THE_OTHER_SIDE(
            403,
            "您已代表另一方签字,同一人不能签双方,请由他人签字。",
            "You have signed for the other side: somebody else must sign for this one."),
    ITEMS_NOT_CHECKED(409, "还有设备没有清点,请逐项清点后再签字。", "Some items are not checked yet: check every item, then sign."),
    NOT_THIS_SIDES_TURN(409, "还没有轮到这一方签字,请等另一方先签。", "It is not this side's turn: the other side signs first."),
    SHEET_HAS_CHANGED(
            409,
            "交接单内容与您看到的不同,请刷新后核对再签。",
            "The sheet is not as you were shown it: reload it, read it again, then sign."),
    DRAWING_TOO_LARGE(
            422,
            "签名图过大,最大 100 KB、2000×2000 像素,请重新签名。",
            "The drawing is too large, at most 100 KB and 2000×2000 pixels: draw it again."),
    DRAWING_NOT_A_PNG(422, "签名图无法识别,请重新签名。", "The drawing is not a readable PNG image: draw it again."),
    RECEIVER_HAS_CHANGED(
            409,
            "接收班级已更换班主任,请撤回后重新开单。",
            "The receiving class has another head teacher now: withdraw the sheet and draw up a new one.");

    private final Wording wording;

    HandoverRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
