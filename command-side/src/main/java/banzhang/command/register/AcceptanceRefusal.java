package banzhang.command.register;

import banzhang.access.Refusal;

/// 验收拒绝 — why an acceptance is not entered, in order of precedence.
///
/// The register's own refusals of a device come before these.
public enum AcceptanceRefusal implements Refusal {
    NOT_YOURS_TO_ACCEPT(403, "验收由总务处登记。", "General affairs enters acceptances."),
    TRIERS_INVALID(422, "请选 1 到 10 位验收人，不重复。", "Name one to ten people who tried it, each once."),
    TRIER_UNKNOWN(422, "验收人应是本校人员，请重新选择。", "Who tried it is one of the school's people: choose again."),
    NOTE_TOO_LONG(422, "情况说明最多 500 个字，请缩短。", "A note has at most 500 characters: shorten it."),
    TRIED_ON_INVALID(422, "验收日期应在 1949 年以后、今天以前（含今天）。", "The day it was tried is after 1949 and not after today."),
    CONCLUSION_CONTRADICTS_TRIALS(
            422, "有测试不合格，结论不能是合格。", "One of the trials failed: the conclusion cannot be that it passed."),
    RECTIFICATION_MISSING(422, "验收不合格，请写明要整改什么。", "It failed: say what is to be put right."),
    RECTIFICATION_NOT_CALLED_FOR(422, "验收合格，不应再写整改内容和期限。", "It passed: leave out what is to be put right and by when."),
    RECTIFY_BY_INVALID(
            422, "整改期限应在验收日期当天或以后，最晚 2100 年。", "The day to rectify by is not before it was tried, nor after 2100."),
    ALREADY_ACCEPTED(409, "这台设备已经验收合格。", "This device has been accepted."),
    TRIED_BEFORE_LAST_ROUND(409, "验收日期早于上一次验收，请核对。", "The day is before that of the last acceptance: check it.");

    private final Wording wording;

    AcceptanceRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
