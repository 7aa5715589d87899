package banzhang.command.organisation;

import banzhang.access.Refusal;

/// 升级拒绝 — why a school does not go into a school year like this, in order of precedence.
public enum YearRefusal implements Refusal {
    YEAR_NOT_THIS(
            422,
            "只能办理当前学年的升级;8 月起可办理即将开始的学年。",
            "Only the present school year, from August the coming one, can be begun."),
    YEAR_CHANGED_ALREADY(
            409,
            "本学年的升级已经办理,每学年一次。",
            "The change into this school year was carried out already; it is done once a year."),
    CLASS_NAMED_TWICE(422, "同一个班级列了两次,请核对。", "A class is listed twice: check the list."),
    YEAR_CHANGES_NOTHING(
            422, "没有班级升级、毕业或新开,无需办理。", "No class goes up, graduates or is opened: there is nothing to carry out."),
    CLASS_GRADUATED(409, "该班已经毕业。", "This class has graduated."),
    CLASS_CHANGED_ALREADY(
            409,
            "有班级在本学年已经升级或新开,请重新打开升级页面。",
            "A class went up or was opened in this year already: open the page again."),
    CLASS_NOT_AS_REVIEWED(
            409, "有班级的年级在审阅之后变了,请重新打开升级页面。", "A class is in another grade than when reviewed: open the page again."),
    NO_HIGHER_GRADE(422, "没有更高的年级,请选择毕业。", "There is no higher grade: let the class graduate.");

    private final Wording wording;

    YearRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
