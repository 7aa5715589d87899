package banzhang.access.oidc;

import banzhang.access.Refusal;

/// 统一认证拒绝 — why what the identity provider says lets nobody in, in order of precedence.
public enum OidcRefusal implements Refusal {
    PROVIDER_NOT_SET_UP(409, "本系统没有设定统一身份认证,请用密码登录。", "No identity provider is set up: sign in by password."),
    PROVIDER_UNREACHABLE(
            503,
            "统一身份认证暂时没有回答,请稍后再试,或用密码登录。",
            "The identity provider does not answer: try again later, or sign in by password."),
    SIGN_IN_NOT_BEGUN_HERE(
            403,
            "这次登录不是从这个浏览器发起的,或已失效,请重新登录。",
            "This sign-in was not begun in this browser, or too long ago: begin again."),
    SIGN_IN_CANCELLED(403, "统一身份认证没有同意登录,请重新登录。", "The identity provider did not agree: begin again."),
    CODE_NOT_ACCEPTED(403, "登录凭据已用过或已失效,请重新登录。", "The sign-in was used already or is too old: begin again."),
    TOKEN_NOT_VALID(
            403,
            "统一身份认证给出的凭据无法核实,请联系系统管理员。",
            "What the identity provider says cannot be verified: ask the administrator."),
    IDENTITY_NOT_LINKED(
            403,
            "这个统一身份还没有与本系统的账号关联。请先用密码登录,在“我的账号”中关联。",
            "This identity is linked to no account here: sign in by password and link it on your account page."),
    IDENTITY_TAKEN(
            409, "这个统一身份已与别的账号关联,请联系系统管理员。", "This identity is linked to another account: ask the administrator."),
    SUBJECT_INVALID(422, "统一身份标识应为 1 到 255 个字符。", "A subject has 1 to 255 characters.");

    private final Wording wording;

    OidcRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
