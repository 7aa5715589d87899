package banzhang.events.value;

/// 职务 — the office a person is appointed to; what one may do follows from it.
public enum Office {
    GENERAL_AFFAIRS("总务处"),
    HEAD_TEACHER("班主任"),
    SUBJECT_TEACHER("任课教师"),
    INFORMATION_CENTRE("电教管理员"),
    SUPERVISING_LEADER("分管领导"),
    PRINCIPAL("校长"),
    STUDENT_AFFAIRS("政教处"),
    AUDITOR("审计"),
    TOWNSHIP_CENTRE_SCHOOL("乡镇中心校"),
    EDUCATION_BUREAU("教体局"),
    ADMINISTRATOR("系统管理员");

    private final String term;

    Office(String term) {
        this.term = term;
    }

    /// The Chinese term, as shown on pages and sheets.
    public String term() {
        return term;
    }

    /// Whether it is held for one class: 班主任 and 任课教师. Every other office is the school's.
    public boolean ofAClass() {
        return this == HEAD_TEACHER || this == SUBJECT_TEACHER;
    }
}
