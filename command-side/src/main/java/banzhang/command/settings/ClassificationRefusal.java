package banzhang.command.settings;

import banzhang.access.Refusal;

/// 代码表拒绝 — why a classification table is not adopted, in order of precedence.
public enum ClassificationRefusal implements Refusal {
    NOT_YOURS_TO_LIST(403, "分类代码表由总务处或系统管理员导入。", "General affairs or the administrator imports tables."),
    EDITION_INVALID(
            422,
            "请写明标准号和年份，如 GB/T 14885-2022，最多 40 个字符。",
            "Name the edition, as GB/T 14885-2022, at most 40 characters."),
    VALID_FROM_INVALID(422, "实施日期应在 1949 年到 2100 年之间，请核对。", "An edition is valid from a day between 1949 and 2100."),
    TABLE_HAS_PROBLEMS(422, "代码表有错误，请按说明改正后重新选择文件。", "The table has problems: correct them and choose the file again."),
    TABLE_CHANGED_SINCE(409, "文件与检查时的不同，请重新检查。", "This is not the file that was checked: check it again."),
    TABLE_IS_ADOPTED(409, "这个版本已经采用了同一份文件。", "This edition was adopted from the very same file.");

    private final Wording wording;

    ClassificationRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
