package banzhang.command.access;

import banzhang.access.Refusal;

/// 令牌拒绝 — why no token is issued, in order of precedence.
public enum TokenRefusal implements Refusal {
    TOKEN_NAME_INVALID(422, "令牌名称应为 1 到 60 个字,请写明用途。", "A token has a name of 1 to 60 characters: say what it is for."),
    TOKEN_SCOPES_MISSING(422, "请至少选择一项范围。", "Choose at least one thing the token is for."),
    TOKEN_DAY_INVALID(422, "令牌的到期日应在明天到一年之内。", "A token runs out between tomorrow and a year from now."),
    TOO_MANY_TOKENS(409, "有效令牌已达 20 个,请先撤销不用的。", "There are 20 good tokens already: revoke those not needed first.");

    private final Wording wording;

    TokenRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
