package banzhang.command.register.imports;

import banzhang.access.Refusal;

/// 选定写法拒绝 — why what is said of a file's notations is not taken, in order of precedence.
public enum ReadingRefusal implements Refusal {
    READINGS_MISSING(422, "请至少选定一个写法。", "Choose what at least one of them means."),
    READING_NOT_ASKED(422, "文件里没有问到这个写法，请刷新后重选。", "The file's report does not ask this: reload it and choose again."),
    READING_NOT_OFFERED(422, "只能从列出的几项里选。", "Choose one of those that are listed.");

    private final Wording wording;

    ReadingRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
