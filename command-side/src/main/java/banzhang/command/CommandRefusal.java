package banzhang.command;

import banzhang.access.Refusal;

/// 受理拒绝 — why the desk does not take a request on, in order of precedence.
public enum CommandRefusal implements Refusal {
    IDEMPOTENCY_KEY_MISSING(
            400,
            "缺少 Idempotency-Key(1 到 200 个可见字符),请刷新页面后再试。",
            "Idempotency-Key is missing: send 1 to 200 printable characters, a new one for each request."),
    IDEMPOTENCY_KEY_REUSED(
            409,
            "同一个 Idempotency-Key 已用于另一请求,请换一个新的。",
            "This Idempotency-Key was used for a different request: use a new one."),
    BUSY_TRY_AGAIN(409, "同一事项正在被多人同时办理,请稍后再试。", "Others are working on the same thing: try again in a moment."),
    OUTCOME_UNKNOWN(
            503,
            "暂时无法确认是否办成,请稍后用同一个 Idempotency-Key 再试。",
            "It is not certain whether this was done: repeat it in a moment with the same Idempotency-Key.");

    private final Wording wording;

    CommandRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
