package banzhang.command.handover;

import banzhang.access.Refusal;

/// 纸质单拒绝 — why signed paper is not filed with a sheet, in order of precedence; what is wrong with a file itself says
/// [banzhang.command.files.FileRefusal].
public enum PaperRefusal implements Refusal {
    PAPER_PAGES_DIFFER(
            422,
            "这份文件里有几张不同的单(或不同时候打印的页),请一张单一份文件上传。",
            "Its pages are of several sheets, or were printed at different times: send one file for each."),
    PAPER_WITHOUT_CODE(
            422,
            "没有读到二维码。请把整页(含右上角二维码)拍清楚重传,或填写单号后再传。",
            "No code was read: photograph the whole page with the code at its upper right, or give the sheet's"
                    + " number."),
    PAPER_OF_ANOTHER_SHEET(
            409, "纸上二维码是另一张单,与填写的单号不同,请核对。", "The code is of another sheet than the number given: check which it is."),
    PAPER_SHEET_UNKNOWN(404, "没有找到这张纸质单对应的交接单,或您无权查看。", "There is no such sheet that is yours to see."),
    NOT_YOURS_TO_FILE_PAPER(
            403, "纸质单由总务处或单上的移交方、接收方上传。", "General affairs or a side named on the sheet files its paper."),
    PAPER_NEVER_PRINTED_SO(
            422,
            "纸上二维码的内容从来不是这张单的内容,可能被改动过,请重新打印后签字。",
            "What the code says was never the content of this sheet, it may be forged: print the sheet again and sign"
                    + " that."),
    TOO_MANY_PAPERS(409, "这张单已有 20 份纸质文件,不能再加。", "This sheet has 20 files of paper already: no more can be added.");

    private final Wording wording;

    PaperRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
