package banzhang.command.organisation;

import banzhang.access.Refusal;

/// 学期拒绝 — why a term is not given these days, in order of precedence.
public enum TermRefusal implements Refusal {
    TERM_UNREADABLE(
            422,
            "认不出是哪个学期,请写成 2026-2027-1、2026 上学期或 2026 1。",
            "Which term this is cannot be told: write 2026-2027-1, 2026 上学期 or 2026 1."),
    TERM_ENDS_BEFORE_IT_BEGAN(422, "学期的最后一天应晚于第一天。", "The last day of a term is after its first."),
    TERM_OUTSIDE_ITS_YEAR(
            422,
            "学期应在本学年之内(8 月 1 日至次年 8 月 31 日),请核对学年和日期。",
            "A term lies within its school year, 1 August to 31 August: check year and dates."),
    TERMS_OUT_OF_ORDER(
            409, "与另一学期重叠或先后颠倒,请核对日期。", "This overlaps another term or comes out of order: check the dates.");

    private final Wording wording;

    TermRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
