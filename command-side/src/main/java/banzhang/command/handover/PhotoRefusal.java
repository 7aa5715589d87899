package banzhang.command.handover;

import banzhang.access.Refusal;

/// 照片拒绝 — why a photo is not filed with a sheet, in order of precedence; what is wrong with a file itself
/// says [banzhang.command.files.FileRefusal].
public enum PhotoRefusal implements Refusal {
    NOT_YOURS_TO_PHOTOGRAPH(
            403, "照片由交接单上的移交方或接收方添加。", "The outgoing or the receiving side named on the sheet adds its photos."),
    TOO_MANY_PHOTOS(
            409,
            "每件设备最多 10 张照片,每张单最多 200 张,不能再加。",
            "A device has at most 10 photos, a sheet at most 200: no more can be added.");

    private final Wording wording;

    PhotoRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
