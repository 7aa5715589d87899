package banzhang.command.register.card;

/// 栏目问题 — why what is written in a field is not taken as it stands. Codes are stable; sentences say what to do.
public enum FieldProblem {
    VALUE_MISSING(Severity.ERROR, "必填，请填写。", "This is required; fill it in."),
    FIELD_UNKNOWN(Severity.ERROR, "没有这一栏，请去掉。", "There is no such field; leave it out."),
    NOT_A_TEXT(Severity.ERROR, "这一栏应是文字。", "This field takes a text."),
    FORMULA(
            Severity.ERROR,
            "单元格里是公式，请“复制—选择性粘贴—数值”后再导入。",
            "The cell holds a formula; paste it as a value and import again."),
    CELL_ERROR(Severity.ERROR, "单元格里是错误值（如 #N/A），请改正。", "The cell holds an error value (like #N/A); mend it."),
    TEXT_UNREADABLE(
            Severity.ERROR,
            "有认不出的字符，多半是文件编码不对；请另存为 UTF-8 的 CSV 或 .xlsx。",
            "Some characters cannot be read, most likely for the file's encoding; save it as CSV UTF-8 or .xlsx."),
    TEXT_HAS_CONTROL_CHARACTERS(
            Severity.ERROR, "含有不可见的控制字符，请重新输入。", "There are invisible control characters; type it again."),
    TEXT_TOO_LONG(Severity.ERROR, "太长：一般栏目最多 200 字，备注最多 1000 字。", "Too long: at most 200 characters, remarks 1000."),
    QUANTITY_IN_NAME(
            Severity.ERROR, "名称里带了数量，请把数量填在数量栏。", "The name holds a number of pieces; write it in its own field."),
    ARCHIVE_NUMBER_INVALID(
            Severity.ERROR,
            "档案号只能有汉字、字母、数字和 〔〕()-_./#，最多 60 个字符。",
            "An archive number has Chinese characters, letters, digits or 〔〕()-_./#, at most 60."),
    TELEPHONE_INVALID(
            Severity.ERROR, "电话读不准；请写成 0371-1234567 或 400-800-0000。", "This is not certainly a telephone number."),
    NAMES_A_PERSON(
            Severity.ERROR,
            "写有本校人员的姓名；姓名不进账本，请删去或改写为职务。",
            "This names a person of the school; names do not go into the ledger, leave it out or write the office."),
    NAMES_SOMEBODY(
            Severity.WARNING,
            "写有本校人员的姓名；记录以后永远不能删去。请改写为职务或班级，确需保留的，导入时请确认。",
            "This names somebody of the school, and what is recorded is never erased: write the office or the class, or"
                    + " confirm it when importing."),
    MAY_NAME_A_PUPIL(
            Severity.ERROR,
            "像是写有学生姓名；学生姓名不进账本，请删去姓名。",
            "This may name a pupil; pupils' names never go into the ledger, leave it out."),
    SCIENTIFIC_NOTATION(
            Severity.ERROR,
            "长数字被表格软件改成了科学记数（如 6.37702E+15），末几位已丢失；请把该列设为文本，重新填写原号码。",
            "A spreadsheet turned a long number into scientific notation and lost digits; format the column as text and"
                    + " enter the number again."),
    DIGITS_LOST(
            Severity.ERROR,
            "数字超过 15 位，表格软件已丢失末几位；请把该列设为文本，重新填写原号码。",
            "A number of more than 15 digits lost its last ones in the spreadsheet; format the column as text and enter"
                    + " it again."),
    CODE_REPEATED(Severity.ERROR, "这个代码在表中重复，请核对。", "The table has this code twice; check it."),
    ASSET_CODE_INVALID(
            Severity.ERROR,
            "资产编号只能有字母、数字和 - _ . / #，最多 40 个字符；请核对。",
            "An asset code has 1 to 40 letters, digits or - _ . / #; check it."),
    ASSET_CODE_LOOKS_ALIKE(
            Severity.ERROR,
            "资产编号里有形似拉丁字母或数字的外文字符，请改用英文字母和数字重新输入。",
            "The code has foreign characters that look like Latin letters or digits; type it again in A–Z and 0–9."),
    COUNT_UNREADABLE(Severity.ERROR, "请填整数。", "Write a whole number."),
    COUNT_OUT_OF_RANGE(
            Severity.ERROR,
            "数目超出范围：数量 1 到 100000，年限 1 到 1200 个月。",
            "Out of range: a quantity is 1 to 100 000, a useful life 1 to 1200 months."),
    MONEY_UNREADABLE(
            Severity.ERROR,
            "金额读不准；请写成 1234.56 或 1,234.56，单位元。",
            "This is not certainly an amount; write it in yuan like 1234.56 or 1,234.56."),
    MONEY_NEGATIVE(Severity.ERROR, "金额不能是负数。", "An amount is not negative."),
    MONEY_BELOW_FEN(Severity.ERROR, "金额最多两位小数（到分）。", "An amount has at most two decimals."),
    MONEY_OUT_OF_RANGE(Severity.ERROR, "金额超出范围，最多一千亿元。", "The amount is out of range: at most 100 000 000 000 yuan."),
    DATE_UNREADABLE(Severity.ERROR, "日期读不准；请写成 2023-01-05。", "This is not certainly a date; write it like 2023-01-05."),
    DATE_AMBIGUOUS(
            Severity.ERROR,
            "分不清哪个是年、月、日；请写成 2023-01-05。",
            "Which is the year, month and day is not certain; write it like 2023-01-05."),
    DATE_IMPOSSIBLE(Severity.ERROR, "没有这一天，请核对。", "There is no such day; check it."),
    DATE_OUT_OF_RANGE(Severity.ERROR, "日期应在 1949 年到 2100 年之间，请核对。", "A date is between 1949 and 2100; check it."),
    DATE_IN_FUTURE(Severity.WARNING, "日期在今天以后，请核对。", "The date is after today; check it."),
    CLASSIFICATION_UNREADABLE(
            Severity.ERROR,
            "分类代码应为 7 位数字（GB/T 14885-2010）或 A 加 7 到 8 位数字（GB/T 14885-2022）。",
            "A classification code has 7 digits (GB/T 14885-2010) or A with 7 or 8 digits (GB/T 14885-2022).");

    private final Severity severity;
    private final String zh;
    private final String en;

    FieldProblem(Severity severity, String zh, String en) {
        this.severity = severity;
        this.zh = zh;
        this.en = en;
    }

    public Severity severity() {
        return severity;
    }

    /// What to do, in Chinese.
    public String zh() {
        return zh;
    }

    /// What to do, in English.
    public String en() {
        return en;
    }
}
