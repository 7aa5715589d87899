package banzhang.command.register;

import banzhang.access.Refusal;

/// 设备拒绝理由 — why a device does not do what is asked, in order of precedence.
public enum DeviceRefusal implements Refusal {
    CARD_HAS_PROBLEMS(422, "有几栏填得不对，请按下面的说明逐栏改正。", "Some fields are not right; correct each as said below."),
    DEVICE_NOT_FOUND(404, "本校登记册里没有这台设备。", "The school's register has no such device."),
    DEVICE_NOT_IN_LEDGER(
            409, "这台设备所在的导入批次还没有完成，请等导入完成后再办。", "The device's import batch is not completed; wait until it is."),
    DEVICE_REVERSED(409, "这台设备的卡片已经红字冲销，不能再办。", "The device's card was reversed: nothing more is done with it."),
    DEVICE_REGROUPED(
            409, "这张卡片已经拆分或合并，请到承接它的卡片上办理。", "The card was split or merged: turn to the card that carries it on."),
    ASSET_CODE_TAKEN(
            409,
            "这个资产编号在本校已经登记过，请核对编号，或查看已登记的设备。",
            "This asset code is already in the school's register; check the code or look at the registered device."),
    DEVICE_HAS_MOVED(409, "设备已不在移交方手里，请重新开单。", "The device is no longer with the outgoing side; draw up a new sheet.");

    private final Wording wording;

    DeviceRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
