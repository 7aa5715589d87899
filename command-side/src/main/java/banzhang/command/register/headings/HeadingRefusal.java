package banzhang.command.register.headings;

import banzhang.access.Refusal;

/// 标题对照拒绝 — why a mapping is not taken, changed or forgotten, in order of precedence.
public enum HeadingRefusal implements Refusal {
    NOT_YOURS_TO_MAP(
            403,
            "设备登记册的标题由总务处对照，教室、班级和任职的也可由系统管理员对照。",
            "General affairs maps the headings of registers; those of rooms, classes and appointments the administrator"
                    + " may map as well."),
    MAPPING_NOT_FOUND(404, "没有这份标题对照，可能已经作废。", "There is no such mapping; it may have been forgotten."),
    FILE_NOT_KEPT(409, "文件内容已不再留存，请重新上传。", "The file's content is kept no longer: upload it again."),
    HEADING_ROW_UNKNOWN(422, "请在前 15 行里选标题所在的一行。", "Pick the row of headings among the first fifteen."),
    COLUMN_WITHOUT_HEADING(422, "所选的列没有标题，请改选有标题的列。", "A chosen column has no heading: choose one that has."),
    FIELD_NOT_IN_LISTING(422, "没有这一栏，请重新选择。", "There is no such field: choose again."),
    FIELD_MAPPED_TWICE(422, "有两列对应同一栏，请只留一列。", "Two columns fill the same field: leave one of them."),
    REQUIRED_FIELD_UNMAPPED(422, "必填的栏目还没有对应的列，请补选。", "A required field has no column yet: choose one."),
    HEADING_OF_NAMES(
            422,
            "写姓名和联系方式的列不进设备登记册，请改为不导入。",
            "A column of names or contacts does not go into the register: leave it out."),
    TOO_MANY_MAPPINGS(409, "本校已记住 200 份标题对照，请先作废用不着的。", "The school has 200 mappings: forget some first.");

    private final Wording wording;

    HeadingRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
