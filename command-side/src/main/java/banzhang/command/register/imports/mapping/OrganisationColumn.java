package banzhang.command.register.imports.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// 组织来源栏目 — what a column of a file of rooms, classes, 班主任 or appointments may hold, with its headings.
enum OrganisationColumn {
    ROOM("room", "教室编号", "教室编号", "教室号", "房间号", "教室"),
    BUILDING("building", "楼栋", "楼栋", "楼宇", "教学楼", "楼"),
    CAMPUS("campus", "校区", "校区", "校区名称"),
    FLOOR("floor", "楼层", "楼层", "层"),
    CLASS_CODE("classCode", "班级代号", "班级代号", "班级编号", "班级", "班级名称"),
    GRADE("grade", "年级", "年级"),
    NUMBER("number", "班序", "班序", "班级序号", "班号"),
    ENTRY_YEAR("entryYear", "入学年份", "入学年份", "入学年"),
    HEAD_TEACHER("headTeacher", "班主任", "班主任", "班主任姓名", "班主任账号", "登录名"),
    PERSON("person", "人员", "人员", "姓名", "人员姓名", "教师", "教师姓名", "账号", "人员账号", "教师账号"),
    OFFICE("office", "职务", "职务", "任职", "岗位"),
    SUBJECT("subject", "学科", "学科", "任教学科", "科目", "任教科目"),
    FROM("from", "任职日期", "任职日期", "起任日期", "起始日期"),
    UNTIL("until", "卸任日期", "卸任日期", "止任日期", "终止日期", "结束日期");

    private final String code;
    private final String term;
    private final List<String> headings;

    OrganisationColumn(String code, String term, String... headings) {
        this.code = code;
        this.term = term;
        this.headings = List.of(headings);
    }

    static Optional<OrganisationColumn> of(Heading heading) {
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(heading.normal()))
                .findFirst();
    }

    /// The column of this name.
    static Optional<OrganisationColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /// The name in the API and in events.
    String code() {
        return code;
    }

    String term() {
        return term;
    }
}
