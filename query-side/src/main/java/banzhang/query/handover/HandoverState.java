package banzhang.query.handover;

import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetTerms.Approval;
import banzhang.events.value.Digest;
import banzhang.journal.CanonicalJson;
import java.util.Collection;

/// 状态 — where a sheet stands; the last four are ends.
public enum HandoverState {
    UNAPPROVED("待批准"),
    OPEN("待清点"),
    DISPUTED("待裁定"),
    CHECKED("待签字"),
    SIGNED("待他方签字"),
    COMPLETED("已完成"),
    DECLINED("已拒收"),
    WITHDRAWN("已撤单"),
    LAPSED("逾期作废");

    private final String term;

    HandoverState(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }

    public boolean isEnd() {
        return ordinal() >= COMPLETED.ordinal();
    }

    /// What an open sheet waits for.
    static HandoverState of(HandoverSheet sheet, Collection<Digest> signed) {
        HandoverKindPolicy policy = HandoverKindPolicy.of(sheet.kind());
        Approval approval = sheet.agreed().approval();
        if (policy.approved() && (approval == null || !approval.granted())) {
            return UNAPPROVED;
        }
        if (!sheet.isChecked() || policy.declared() && !sheet.isDeclared()) {
            return OPEN;
        }
        if (sheet.isInDispute()) {
            return DISPUTED;
        }
        return signed.contains(CanonicalJson.digest(sheet)) ? SIGNED : CHECKED;
    }
}
