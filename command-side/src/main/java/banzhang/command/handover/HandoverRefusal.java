package banzhang.command.handover;

import banzhang.access.Refusal;

/// 交接拒绝 — why a sheet is not drawn up, checked, signed or ended, in order of precedence.
///
/// The register's own refusals of a device come after these.
public enum HandoverRefusal implements Refusal {
    HANDOVER_NOT_FOUND(404, "没有这张交接单。", "There is no such handover sheet."),
    NOT_YOURS_TO_OPEN(403, "交接单由总务处开具,请联系总务处。", "General affairs draws up the sheet: ask them."),
    NOT_YOURS_TO_CHECK(403, "清点由交接单上写明的接收方办理。", "The receiving side named on the sheet checks the items."),
    NOT_YOURS_TO_DECLARE(403, "设备状况由交接单上写明的移交方申报。", "The outgoing side named on the sheet declares the items."),
    NOT_YOURS_TO_CONTEST(403, "只有移交方和接收方可以不认可清点结果。", "Only the two sides may contest what was found."),
    NOT_YOURS_TO_SETTLE(
            403,
            "争议由监交人裁定;没有监交人的单由分管领导或校长裁定,当事人不能裁定。",
            "The witness settles disputes; without one a leader of the school does, who is no party to the sheet."),
    NOT_YOURS_TO_APPROVE(403, "交接由分管领导或校长批准。", "A leader of the school approves the handover."),
    NOT_YOURS_TO_ORDER(403, "缺席代办由分管领导或校长决定。", "A leader of the school orders what is done in absence."),
    NOT_YOURS_TO_SETTLE_RESIDUE(403, "未结事项由总务处了结。", "General affairs settles what was left behind."),
    NOT_YOURS_TO_SIGN(
            403,
            "您不能代表这一方签字:每一方由单上写明的人签,库房由总务处签,监交方由监交人签。",
            "You cannot sign for this side: the person named on the sheet signs for it, general affairs for the store,"
                    + " the witness as witness."),
    NOT_YOURS_TO_DECLINE(403, "只有交接单上写明的接收方可以拒收。", "Only the receiving side named on the sheet may decline it."),
    NOT_YOURS_TO_WITHDRAW(403, "交接单由总务处撤回,请联系总务处。", "General affairs withdraws the sheet: ask them."),
    DEVICE_NOT_ON_SHEET(404, "这台设备不在这张交接单上。", "The device is not on this sheet."),
    NO_DEVICES(422, "交接单上至少要有一台设备,请先选择设备。", "A sheet names at least one device: choose some."),
    TOO_MANY_DEVICES(422, "一张交接单最多 200 台设备,请分成几张开。", "A sheet names at most 200 devices: draw up several sheets."),
    DEVICE_NAMED_TWICE(422, "同一台设备在单上出现了两次,请去掉重复的。", "A device is named twice: leave the second one out."),
    NO_SHEETS(422, "请至少勾选一项要开单的交接。", "Tick at least one handover to draw up."),
    TOO_MANY_SHEETS(422, "一次最多开 60 张交接单,请分几次开。", "At most 60 sheets at once: draw them up in several goes."),
    ALREADY_ON_A_SHEET(
            409,
            "其中有设备已在未办结的交接单上,请先办完或撤回那张单。",
            "Some of these devices are on a sheet under way: finish or withdraw that one first."),
    NOTE_TOO_LONG(422, "情况说明最多 500 个字,请缩短。", "A note has at most 500 characters: shorten it."),
    REASON_MISSING(422, "请写明理由。", "State the reason."),
    REASON_TOO_LONG(422, "理由最多 500 个字,请缩短。", "A reason has at most 500 characters: shorten it."),
    EXTRA_NOT_DESCRIBED(422, "请写明多出的是什么、在哪里发现的。", "Say what was found and where."),
    TOO_MANY_EXTRAS(422, "单外物品最多记 50 件,请另行登记。", "At most 50 things beside the list: register the others."),
    ACCESSORY_NOT_ON_SHEET(
            422,
            "缺少的附件要在单上所列附件之内,名称和数量请核对。",
            "What is missing must be among the accessories the sheet lists: check names and numbers."),
    TERMS_NOT_CALLED_FOR(
            422,
            "所填内容不适用于这一类交接,请去掉或改选类别。",
            "Some of what was given does not belong to this kind of handover: leave it out or choose another kind."),
    CLASS_MISSING(422, "请选择接收班级或教室。", "Choose the class or the room that takes over."),
    WITNESS_MISSING(422, "这一类交接要有监交人,请指定分管领导或校长。", "This kind needs a witness: name a leader of the school."),
    LOAN_TERMS_MISSING(422, "外借要写明借用人、归还日期和培训人。", "A loan needs borrower, due day and who trained the borrower."),
    REPAIR_TERMS_MISSING(422, "送修要写明维修点。", "Name the repair shop."),
    DUE_DAY_INVALID(422, "日期要从今天起、一年之内。", "The day must be from today on and within a year."),
    BORROWER_NOT_TRAINED(422, "借用人未经培训不得借用,请写明由谁培训(不能是本人)。", "Say who trained the borrower: not the borrower."),
    ARRANGEMENT_MISSING(422, "校外人员借用须有学校协议,请写明协议编号。", "An outsider borrows under an arrangement: give its reference."),
    PERSON_UNKNOWN(422, "本校没有这个人,请重新选择。", "There is no such person at the school: choose again."),
    CLASS_NOT_FOUND(404, "没有这个班级,请核对班级。", "There is no such class: check the class."),
    CLASS_HAS_NO_HEAD_TEACHER(409, "该班现在没有班主任,请先任命班主任。", "The class has no head teacher now: appoint one first."),
    ROOM_NOT_FOUND(404, "没有这间教室,请核对教室。", "There is no such room: check the room."),
    ROOM_HAS_NO_KEEPER(409, "这间教室还没有责任人,请先在「组织」中指定。", "Nobody answers for this room yet: name its keeper first."),
    HOLDERS_DIFFER(409, "这些设备现在不由同一人保管,请分开开单。", "These devices are with several holders: draw up a sheet for each."),
    NOTHING_TO_HAND_OVER(
            409,
            "移交方与接收方不符合这一类交接:同一班级或教室换人用「换任移交」,班级、教室之间用「调拨」。",
            "From and to do not fit this kind: within one class or room its next keeper takes over by succession,"
                    + " between them things are transferred."),
    WITNESS_IS_NO_LEADER(422, "监交人要是现任分管领导或校长,请另选。", "The witness must be a leader of the school now: choose another."),
    WITNESS_IS_A_PARTY(422, "监交人不能是移交方或接收方本人,请另选。", "The witness must not be a party: choose another."),
    APPROVAL_NOT_CALLED_FOR(409, "这一类交接不需要批准。", "This kind of handover needs no approval."),
    OWN_SHEET_NOT_APPROVED(
            403,
            "开单人、移交人和接收人不能批准自己的单,请由另一位领导批准。",
            "Who drew up, hands over or takes over does not approve: another leader must."),
    HANDOVER_HAS_ENDED(
            409,
            "这张交接单已经办结(完成、拒收、撤回或逾期作废),不能再改。",
            "This sheet has ended: it is completed, declined, withdrawn or lapsed and stays as it is."),
    ITEM_CHANGED_MEANWHILE(
            409,
            "这一项在您之前的查看之后已另有记录,请对照后选定以哪个为准。",
            "This item was recorded otherwise since you looked at it: compare the two and choose."),
    NOBODY_CAN_BE_ABSENT(409, "移交方是库房或维修点,没有缺席的保管人。", "A store or a shop gives: there is no holder to be absent."),
    NOTHING_TO_CONTEST(409, "这台设备还没有清点结果。", "Nothing was found of this device yet."),
    NOTHING_DISPUTED(409, "这台设备没有争议,不需要裁定。", "Nothing is disputed of this device."),
    NOTHING_LEFT_BEHIND(409, "这张单没有留下这一项未结事项。", "The sheet left nothing of this behind."),
    RESIDUE_IS_SETTLED(409, "这一项已经了结,不能再改。", "This was settled before and stays so."),
    SIDE_HAS_SIGNED(409, "这一方已经签过字了。", "This side has signed already."),
    SIGNED_FOR_THE_OTHER_SIDE(
            403,
            "您已代表另一方签字,同一人不能签两方,请由他人签字。",
            "You have signed for the other side: somebody else must sign for this one."),
    NOT_APPROVED(409, "这张单还没有批准,请等分管领导批准后再签字。", "A leader has not approved this sheet: wait for it, then sign."),
    ITEMS_NOT_DECLARED(409, "移交方还没有申报全部设备的状况。", "The outgoing side has not declared every item yet."),
    ITEMS_NOT_CHECKED(409, "还有设备没有清点,请逐项清点后再签字。", "Some items are not checked yet: check every item, then sign."),
    DISPUTE_NOT_SETTLED(
            409,
            "还有设备双方说法不一,请改正或等监交人裁定后再签字。",
            "The sides do not agree on some item: set it right, or wait until it is settled, then sign."),
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
            "接收方已更换班主任或责任人,请撤回后重新开单。",
            "The receiving side has another keeper now: withdraw the sheet and draw up a new one.");

    private final Wording wording;

    HandoverRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
