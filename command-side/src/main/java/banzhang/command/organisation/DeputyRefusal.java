package banzhang.command.organisation;

import banzhang.access.Refusal;

/// 代理拒绝 — why nobody stands in, or goes on to, in order of precedence.
public enum DeputyRefusal implements Refusal {
    DEPUTYSHIP_UNKNOWN(404, "没有这项代理。", "There is no such deputyship."),
    DEPUTIES_NAME_NOBODY(
            403,
            "代理期间不能再安排代理,请先停止代理,以本人身份办理。",
            "Who acts for somebody arranges no deputies: stop acting, then do it in your own name."),
    NOT_YOURS_TO_DEPUTISE(
            403,
            "总务处可为班主任、任课教师安排代理,其他职务由校领导或系统管理员安排。",
            "General affairs names deputies for head and subject teachers; for other offices a leader or the"
                    + " administrator does."),
    NOT_YOURS_TO_END(
            403, "只有安排代理的部门、被代理人和代理人可以终止代理。", "Only who may name deputies, the principal and the deputy may end it."),
    DEPUTY_IS_THE_PRINCIPAL(422, "不能由本人代理本人,请另选代理人。", "Nobody stands in for himself: choose another."),
    DEPUTY_IS_YOU(403, "不能自己安排自己为代理人,请由另一人安排。", "You cannot name yourself: let somebody else do it."),
    REASON_MISSING(422, "请写明代理的事由。", "Say why a deputy is needed."),
    REASON_TOO_LONG(422, "事由最多 500 字,请精简。", "A reason has at most 500 characters: shorten it."),
    DEPUTY_FOR_DAYS_PAST(422, "代理不能追溯,开始日期最早是今天。", "It is never for days past: let it begin today at the earliest."),
    DEPUTY_DAYS_IN_DISORDER(422, "停止日期要晚于开始日期。", "The last day comes before the first: put them right."),
    DEPUTY_FOR_TOO_LONG(
            422, "代理最长一年,并应在一年之内开始,请改短。", "It lasts a year at most, and begins within a year: make it shorter."),
    DEPUTY_OUTSIDE_APPOINTMENT(
            409, "代理日期超出了被代理人的任职期,请核对日期。", "The appointment does not hold on all those days: check them."),
    APPOINTMENT_HAS_A_DEPUTY(409, "这项任职届时已有代理人,请先终止原代理。", "It has a deputy then already: end that one first."),
    DEPUTY_HAS_A_DEPUTY(409, "该代理人届时自己也由他人代理,请另选一人。", "Somebody else stands in for that person then: choose another."),
    PRINCIPAL_IS_A_DEPUTY(409, "被代理人届时正在代理他人,请先终止那一项代理。", "That person stands in for another then: end that first."),
    DEPUTYSHIP_ENDED(409, "这项代理届时已经结束。", "It has ended by then already."),
    DEPUTY_ENDS_IN_THE_PAST(422, "终止日期最早是今天。", "It ends today at the earliest.");

    private final Wording wording;

    DeputyRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
