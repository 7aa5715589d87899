package banzhang.query.handover;

/// 状态 — where a sheet stands; the last three are ends.
public enum HandoverState {
    OPEN("待清点"),
    CHECKED("待接收方签字"),
    SIGNED("待移交方签字"),
    COMPLETED("已完成"),
    DECLINED("已拒收"),
    WITHDRAWN("已撤单");

    private final String term;

    HandoverState(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }

    public boolean isEnd() {
        return this == COMPLETED || this == DECLINED || this == WITHDRAWN;
    }
}
