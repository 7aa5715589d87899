package banzhang.command.organisation;

import banzhang.access.Refusal;

/// 升级撤销拒绝 — why a school does not go back from a school year, in order of precedence.
public enum YearReversalRefusal implements Refusal {
    YEAR_NOT_CHANGED(
            409,
            "只能撤销本校最近一次升级,该学年没有可撤销的升级。",
            "Only the school's last change of year is taken back, and it was not into this one."),
    REASON_MISSING(422, "请写明为什么撤销。", "Say why it is taken back."),
    REASON_TOO_LONG(422, "理由最多 500 字,请精简。", "A reason has at most 500 characters: shorten it."),
    YEAR_REVERSAL_WAITS(409, "已有人提出撤销,请先确认、驳回或收回。", "It was proposed already: confirm, reject or withdraw it first."),
    YEAR_REVERSAL_NOT_PROPOSED(404, "没有待确认的升级撤销。", "Nothing is proposed that waits for a decision."),
    PROPOSED_BY_YOU(403, "撤销由您提出,须由另一人确认或驳回。", "You proposed it: somebody else must confirm or reject it."),
    NOT_PROPOSED_BY_YOU(403, "只能由提出人收回;如不同意,请驳回。", "Only who proposed it withdraws it; to disagree, reject it."),
    YEAR_NOT_AS_REVIEWED(
            409, "所列班级与该次升级不符,请重新打开升级页面核对。", "The classes listed are not those of the change: open the page again."),
    CLASS_HAS_MOVED_ON(
            409,
            "有班级在升级之后已有任免或归属变动,整次升级不能再撤销,请逐班办理更改。",
            "A class was given or lost an office or a campus since: the change cannot be taken back; set right what is"
                    + " wrong class by class.");

    private final Wording wording;

    YearReversalRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
