package banzhang.query;

import banzhang.access.Refusal;

/// 查阅拒绝 — why a question is not answered, in order of precedence.
public enum QueryRefusal implements Refusal {
    FILTER_UNKNOWN(400, "不认识的筛选条件,请删去后再试。", "A filter is not known here: leave it out."),
    FILTER_INVALID(400, "筛选条件的内容不对,请更正后再试。", "The value of a filter is not as required: correct it."),
    AT_INVALID(400, "时点请写成日期(2026-09-01)或时刻(2026-09-01T08:00:00Z)。", "Give `at` as a date or an ISO instant."),
    AT_IN_THE_FUTURE(400, "时点不能晚于今天。", "`at` must not be later than today."),
    KNOWN_INVALID(
            400,
            "“当时所知”请写成账簿位置、日期或时刻,且不晚于现在。",
            "Give `known` as a journal position, a date or an ISO instant, not later than now."),
    WINDOW_INVALID(400, "起讫时刻要同时给出,且起不晚于讫。", "Give `from` and `until` together, the earlier one first."),
    PAGE_INVALID(400, "页码从 1 起,每页 1 到 200 行。", "Pages count from 1 and hold 1 to 200 lines."),
    LABELS_NONE(422, "没有可打印标签的设备或教室,请放宽筛选条件。", "Nothing to label: ask for more."),
    LABELS_TOO_MANY(422, "一次最多打印 2000 张标签,请按班级或教室分批打印。", "At most 2000 labels at once: print by class or room."),
    POSITION_INVALID(400, "账簿位置应是不小于 0 的整数。", "A journal position is a whole number from 0 up."),
    VIEW_BEHIND(503, "账簿还没有登到您刚才的操作,请稍后再看。", "The view has not reached your write yet: ask again shortly."),
    DOCUMENT_ON_PAPER_ALONE(
            409, "这份资料归档时没有文件，无法核对。", "No file was filed with this document: there is nothing to compare."),
    DOCUMENT_NOT_KEPT(
            409,
            "这份资料归档时没有留存文件，只有摘要或纸质件。",
            "The file of this document is not kept here: there is its digest, or paper alone."),
    VIEW_IN_THE_MAKING(409, "这个账簿正在重建，完成后才能再次重建。", "This view is being rebuilt: wait for that to end.");

    private final Wording wording;

    QueryRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
