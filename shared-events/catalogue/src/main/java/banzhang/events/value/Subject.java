package banzhang.events.value;

/// 学科 — what a 任课教师 teaches a class; a closed list, so no free text reaches the journal.
public enum Subject {
    CHINESE("语文"),
    MATHEMATICS("数学"),
    ENGLISH("英语"),
    MORALITY_AND_LAW("道德与法治"),
    SCIENCE("科学"),
    PHYSICS("物理"),
    CHEMISTRY("化学"),
    BIOLOGY("生物学"),
    HISTORY("历史"),
    GEOGRAPHY("地理"),
    POLITICS("思想政治"),
    INFORMATION_TECHNOLOGY("信息科技"),
    PHYSICAL_EDUCATION("体育与健康"),
    MUSIC("音乐"),
    FINE_ARTS("美术"),
    LABOUR("劳动"),
    PRACTICE("综合实践活动"),
    LOCAL_CURRICULUM("地方与校本课程");

    private final String term;

    Subject(String term) {
        this.term = term;
    }

    /// The Chinese term, as the timetable has it.
    public String term() {
        return term;
    }
}
