package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.Severity;

/// 文件报告 — what a dry run says beyond the single field: about headings, rows, duplicates. `%s` takes what it is about.
enum FileNote {
    HEADINGS_NOT_FOUND(
            Severity.ERROR,
            "找不到标题行：至少要有“资产编号”和“资产名称”两列；也可以指定各列是什么。",
            "No row of headings was found: at least 资产编号 and 资产名称 are needed; or say what the columns are."),
    REQUIRED_COLUMN_MISSING(Severity.ERROR, "缺少必填的列“%s”，请补上。", "The required column %s is missing; add it."),
    HEADING_DUPLICATE(
            Severity.ERROR, "标题“%s”出现了不止一次，请删去或改名。", "The heading “%s” occurs more than once; remove or rename one."),
    NO_ROWS(Severity.ERROR, "标题行下面没有数据。", "There is no data below the headings."),
    TOO_MANY_ROWS(Severity.ERROR, "超过 20000 行，请拆成几个文件分别导入。", "More than 20 000 rows; split the file."),
    ASSET_CODE_TWICE_IN_FILE(
            Severity.ERROR, "与第 %s 行的资产编号相同，请核对。", "This is the same asset code as in row %s; check both."),
    ASSET_CODE_TAKEN(Severity.ERROR, "这个资产编号在本校已经登记过。", "This asset code is already in the school's register."),
    ASSET_CODE_UNKNOWN(
            Severity.ERROR,
            "本校台账里没有这个资产编号，无从更正；新设备请按设备登记册导入。",
            "No device in the school's ledger has this code; new devices are imported as a register."),
    ASSET_CODE_NEVER_CHANGES(
            Severity.ERROR,
            "资产编号是设备上的标签，不能更正；请删去这一列，编号登错的请红字冲销后重新登记。",
            "The asset code is the label on the device and is not corrected: remove this column; a device with a wrong"
                    + " code is reversed and registered anew."),
    FILE_CHANGES_NOTHING(
            Severity.ERROR, "文件与卡片完全一致，没有要更正的。", "The cards say all of this already; there is nothing to correct."),
    CATEGORY_NOT_IN_GROUP(
            Severity.ERROR,
            "文件的分类字典里，这个分类不在所填的大类下，而在“%s”下，请核对。",
            "By the file's own dictionary this category is not in the group given but in “%s”; check both."),
    CATEGORY_NOT_IN_DICTIONARY(
            Severity.ERROR, "文件的分类字典里没有“%s”，请核对。", "The file's own dictionary has no “%s”; check it."),
    NAME_IS_ANOTHER_CATEGORY(
            Severity.WARNING,
            "资产名称“%s”本身是字典里的另一个分类，分类可能填错了。",
            "The name “%s” is another category of the dictionary; the category may be wrong."),
    TOO_MANY_ROWS_OF_ORGANISATION(Severity.ERROR, "超过 2000 行，请拆成几个文件分别导入。", "More than 2000 rows; split the file."),
    TWICE_IN_FILE(Severity.ERROR, "与第 %s 行重复，请核对。", "This is the same as in row %s; check both."),
    ROOM_MISSING(Severity.ERROR, "教室编号应为 1 到 40 个字。", "A room number has 1 to 40 characters."),
    ROOM_WRITTEN_OTHERWISE(
            Severity.ERROR,
            "与“%s”只是写法不同；是同一间教室请改成一样的写法，不是请改得分得清。",
            "This differs from “%s” in writing only; write it the same if it is that room, else tell them apart."),
    ROOM_UNKNOWN(Severity.ERROR, "没有这间教室，请先导入或启用教室。", "There is no such room; open or import rooms first."),
    CAMPUS_UNKNOWN(Severity.ERROR, "没有这个校区，请先启用校区。", "There is no such campus; open it first."),
    FLOOR_UNREADABLE(Severity.ERROR, "楼层请写成数字，如 3。", "Write the floor as a number, like 3."),
    CLASS_UNREADABLE(
            Severity.ERROR,
            "认不出是哪个班；请填年级和班序，或写成 35、三(5)班。",
            "Which class this is cannot be told; fill in grade and number, or write 35 or 三(5)班."),
    CLASS_AMBIGUOUS(
            Severity.ERROR,
            "分不清是哪个班：可能是%s；请在下面选定，或填年级和班序。",
            "This could be any of %s; choose below, or fill in grade and number."),
    ROOM_AMBIGUOUS(
            Severity.ERROR,
            "分不清是哪间教室：可能是%s；请在下面选定，或写全楼栋和编号。",
            "This could be any of %s; choose below, or write building and number."),
    CLASS_CODE_DIFFERS(
            Severity.ERROR,
            "班级代号与年级、班序（%s）不一致，请核对。",
            "The class code does not agree with grade and number (%s); check them."),
    CLASS_UNKNOWN(Severity.ERROR, "没有这个班，请先导入班级或开班。", "There is no such class; open or import classes first."),
    ENTRY_YEAR_UNREADABLE(Severity.ERROR, "入学年份应为四位数，请核对。", "A year of entry has four digits; check it."),
    PERSON_UNKNOWN(
            Severity.ERROR,
            "本校没有这个姓名或登录名，请先录入人员。",
            "Nobody at the school has this name or login; enter the person first."),
    PERSON_AMBIGUOUS(Severity.ERROR, "本校有几个人同名，请改填登录名。", "Several people have this name; write the login."),
    CLASS_HAS_HEAD_TEACHER(
            Severity.ERROR, "该班现有另一位班主任，请先办理其卸任。", "The class has another head teacher; end that appointment first."),
    FROM_UNREADABLE(
            Severity.ERROR, "任职日期读不准；请写成 2026-09-01。", "This is not certainly a date; write it like 2026-09-01."),
    UNTIL_UNREADABLE(
            Severity.ERROR, "卸任日期读不准；请写成 2027-07-01。", "This is not certainly a date; write it like 2027-07-01."),
    OFFICE_UNKNOWN(
            Severity.ERROR,
            "认不出是什么职务；请写班主任、任课教师、电教管理员、总务处等。",
            "Which office this is cannot be told; write 班主任, 任课教师, 电教管理员, 总务处 and so on."),
    OFFICE_NOT_YOURS(
            Severity.ERROR, "“%s”由系统管理员任命，请删去这一行。", "“%s” is the administrator's to fill; leave this row out."),
    CLASS_NOT_WANTED(Severity.ERROR, "“%s”不属于某一班级，请去掉班级。", "“%s” is not of one class; leave the class out."),
    SUBJECT_UNKNOWN(Severity.ERROR, "任课教师须写明学科，如语文、数学。", "A subject teacher needs a subject, like 语文 or 数学."),
    SUBJECT_NOT_WANTED(Severity.ERROR, "“%s”不分学科，请去掉学科。", "“%s” has no subject; leave it out."),
    CLASS_HAS_HEAD_TEACHER_THEN(
            Severity.ERROR,
            "该班届时另有班主任（已任命的，或文件前面的），请核对日期。",
            "The class has another head teacher then, appointed or in a row above; check the dates."),
    ENDS_BEFORE_IT_BEGAN(Severity.ERROR, "卸任日期早于任职日期，请核对。", "The last day is before the first; check the dates."),
    ALREADY_APPOINTED(Severity.WARNING, "此人届时已任该职，跳过。", "This person holds that office then already; skipped."),
    ROOM_EXISTS(Severity.WARNING, "这间教室已经启用，跳过。", "This room is open already; skipped."),
    CLASS_EXISTS(Severity.WARNING, "这个班已经开设，跳过。", "This class is open already; skipped."),
    ALREADY_HEAD_TEACHER(
            Severity.WARNING, "此人已是该班班主任，跳过。", "This person is the class's head teacher already; skipped."),
    ASSET_CODE_LOOKS_LIKE(
            Severity.WARNING,
            "与第 %s 行的资产编号只差形似的字符（O 和 0、I 和 1），请核对。",
            "This differs from the code in row %s by look-alike characters only (O and 0, I and 1); check both."),
    VALUE_IS_NOT_PRICE_TIMES_QUANTITY(
            Severity.WARNING,
            "价值不等于单价乘数量（%s），以价值为准，请核对。",
            "The value is not price times quantity (%s); it is taken as it is."),
    QUANTITY_TAKEN_AS_ONE(Severity.WARNING, "数量没有填，按 1 登记。", "The quantity is not given and taken as 1."),
    COLUMN_WITHOUT_HEADING(
            Severity.WARNING, "这一列没有标题，里面的内容不登记。", "This column has no heading; what it holds is not registered."),
    ROW_CHANGES_NOTHING(Severity.INFO, "与卡片一致，不更正。", "The card says this already; nothing to correct."),
    ROW_IS_A_TOTAL(Severity.INFO, "合计行，不登记。", "A row of totals, not registered."),
    VALUE_FROM_UNIT_PRICE(
            Severity.INFO, "没有价值列，价值按单价乘数量计算。", "There is no column of values; they are price times quantity."),
    CLASS_READ_AS(Severity.INFO, "读作 %s；不对请填年级和班序。", "Read as %s; if that is wrong fill in grade and number."),
    ROOM_READ_AS(Severity.INFO, "读作教室 %s；不对请写全楼栋和编号。", "Read as room %s; if that is wrong write building and number."),
    HEADINGS_AS_MAPPED(
            Severity.INFO,
            "标题按本校记住的对照读取，共 %s 栏；不对请修改列的对应。",
            "The headings are read as the school has mapped them, %s fields; if that is wrong change the mapping."),
    COLUMN_SET_ASIDE(Severity.INFO, "按本校的对照，这一列不导入。", "By the school's mapping this column is left out."),
    COLUMN_NOT_USED(Severity.INFO, "没有采用：“%s”一列更合适。", "Not used: the column “%s” serves better."),
    COLUMN_NOT_NEEDED(Severity.INFO, "这一列用不上，不登记。", "This column is not needed; not entered."),
    COLUMN_UNKNOWN(Severity.INFO, "资产卡片没有这一栏，不登记。", "The asset card has no such field; not registered."),
    COLUMN_OF_NAMES(Severity.INFO, "姓名和联系方式不进账本，不登记。", "Names and contacts do not go into the ledger; not registered."),
    UNIT_NOT_STATED(Severity.INFO, "没有写明是年还是月，不登记。", "Whether years or months is not stated; not registered."),
    CATEGORY_KEPT_AS_REMARK(
            Severity.INFO,
            "分类只有名称、没有代码，原样记在备注里；需要时请补分类代码列。",
            "A category by name alone is kept in the remarks as it stands; add a column of codes where needed."),
    SHEET_IGNORED(Severity.INFO, "工作表“%s”没有导入。", "The sheet “%s” was not imported.");

    private final Severity severity;
    private final String zh;
    private final String en;

    FileNote(Severity severity, String zh, String en) {
        this.severity = severity;
        this.zh = zh;
        this.en = en;
    }

    Severity severity() {
        return severity;
    }

    String zh(String about) {
        return zh.formatted(about);
    }

    String en(String about) {
        return en.formatted(about);
    }
}
