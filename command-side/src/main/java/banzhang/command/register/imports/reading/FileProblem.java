package banzhang.command.register.imports.reading;

import banzhang.access.Refusal;

/// 文件问题 — why a file cannot be read as a register file, in order of precedence.
public enum FileProblem implements Refusal {
    FILE_EMPTY(422, "文件是空的，请选择有内容的文件。", "The file is empty; choose one with content."),
    FILE_TOO_LARGE(413, "文件超过 20 MB，请拆成几个文件分别导入。", "The file is larger than 20 MB; split it and import the parts."),
    FILE_ENCRYPTED(
            422, "文件设了打开密码，请在表格软件里取消密码后重新保存。", "The file is protected by a password; save it again without one."),
    FILE_HAS_MACROS(422, "文件带有宏，不能导入；请另存为不带宏的 .xlsx。", "The file contains macros; save it as .xlsx without macros."),
    FILE_OLD_EXCEL(
            422,
            "文件是 Excel 95 或更早的格式，请另存为 .xlsx。",
            "The file is in the format of Excel 95 or older; save it as .xlsx."),
    FILE_IS_HTML(
            422,
            "文件名像表格，内容却是网页或 XML；请用表格软件打开后另存为 .xlsx。",
            "The file is a web page or XML under a spreadsheet's name; open it and save it as .xlsx."),
    FILE_KIND_UNKNOWN(
            422,
            "认不出这是什么文件；请上传 .xlsx、.xls 或 .csv。",
            "This is not a file the register can read; upload .xlsx, .xls or .csv."),
    FILE_DAMAGED(422, "文件已损坏，读不下去；请重新导出或另存后再试。", "The file is damaged and cannot be read; export or save it again."),
    FILE_SUSPICIOUS(
            422,
            "文件解压后大得异常或含有外部实体，不予读取；请重新导出为 .xlsx。",
            "The file unpacks to far too much or refers to outside entities and is not read; export it as .xlsx"
                    + " again."),
    ENCODINGS_MIXED(
            422,
            "文件里混着两种文字编码，有的内容会变成乱码；请用表格软件打开核对后，另存为 UTF-8 的 CSV 或 .xlsx。",
            "The file mixes two text encodings, so some of it would come out garbled; open it, check it and save it as"
                    + " CSV UTF-8 or .xlsx."),
    TOO_MANY_ROWS(422, "超过 20000 行，请拆成几个文件分别导入。", "More than 20 000 rows; split the file and import the parts."),
    TOO_MANY_COLUMNS(422, "超过 200 列，请删去不用的列。", "More than 200 columns; remove those not needed."),
    TOO_MUCH_CONTENT(
            422,
            "内容太多：最多一百万个单元格、三千万字；请拆成几个文件分别导入。",
            "Too much content: at most one million cells and thirty million characters; split the file."),
    CELL_TOO_LONG(
            422,
            "有单元格超过 32767 个字符；多半是 CSV 里少了一个引号，请检查后重试。",
            "A cell holds more than 32 767 characters; most likely a closing quote is missing in the CSV.");

    private final Wording wording;

    FileProblem(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
