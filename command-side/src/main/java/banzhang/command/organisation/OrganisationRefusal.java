package banzhang.command.organisation;

import banzhang.access.Refusal;

/// 组织拒绝 — why rooms, classes and appointments are not entered, in order of precedence.
public enum OrganisationRefusal implements Refusal {
    SCHOOL_UNKNOWN(404, "没有这所学校。", "There is no such school."),
    CLASS_UNKNOWN(404, "没有这个班级,请先开班。", "There is no such class: open it first."),
    APPOINTMENT_UNKNOWN(404, "没有这项任职。", "There is no such appointment."),
    PERSON_UNKNOWN(422, "没有这个人,请先录入人员。", "There is no such person: enter the person first."),
    PERSON_HAS_LEFT(409, "此人届时已离校,请核对日期。", "This person has left the school by then: check the day."),
    LEAVING_DAY_TOO_FAR(422, "离校日期应在前后一年之内,请核对。", "The day of leaving lies within a year of today: check it."),
    SCHOOL_CODE_INVALID(422, "学校标识码应为 10 位数字,请核对。", "A school code is 10 digits: check it."),
    NAME_INVALID(422, "名称应为 1 到 60 个字。", "A name has 1 to 60 characters."),
    NUMBER_INVALID(
            422,
            "教室号应为 1 到 40 个字,年级 1 到 12,班号 1 到 99,入学年份为四位数。",
            "A room number has 1 to 40 characters; grade is 1 to 12, class number 1 to 99, year of entry 4 digits."),
    ROOM_UNKNOWN(422, "没有这间教室,请先启用教室。", "There is no such room: open it first."),
    SCHOOL_EXISTS(409, "该标识码的学校已经立户。", "The school of this code is enrolled already."),
    ROOM_NUMBER_TAKEN(409, "该教室号已经启用,请核对教室号。", "A room of this number exists: check the number."),
    CLASS_EXISTS(409, "该入学年份的这个班已经开设,请核对年份和班号。", "This class exists: check year of entry and number."),
    CLASS_MISSING(422, "任命班主任、任课教师须指明班级。", "Name the class a head or subject teacher is appointed to."),
    CLASS_NOT_WANTED(422, "该职务不属于某一班级,请去掉班级。", "This office is not of one class: leave the class out."),
    SUBJECT_MISSING(422, "任命任课教师须指明学科。", "Name the subject a subject teacher is appointed for."),
    SUBJECT_NOT_WANTED(422, "该职务不分学科,请去掉学科。", "This office has no subject: leave the subject out."),
    CLASS_HAS_HEAD_TEACHER(409, "该班届时已有班主任,请先办理其卸任。", "The class has a head teacher then: end that appointment first."),
    ALREADY_APPOINTED(409, "此人届时已任该职。", "This person holds that office then already."),
    APPOINTMENT_ENDED(409, "该任职已经结束。", "This appointment has ended already."),
    ENDS_BEFORE_IT_BEGAN(422, "卸任日期不能早于任职日期。", "An appointment cannot end before it began."),
    LAST_ADMINISTRATOR(
            409,
            "学校每一天都要有一名能登录的系统管理员,请先任命继任者。",
            "On every day a school keeps one administrator who can sign in: appoint a successor first.");

    private final Wording wording;

    OrganisationRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
