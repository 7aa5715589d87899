package banzhang.access.passkey;

import banzhang.access.Refusal;

/// 通行密钥拒绝 — why what an authenticator says does not count, in order of precedence.
public enum PasskeyRefusal implements Refusal {
    PASSKEYS_NOT_SET_UP(
            409,
            "本系统在这个地址还不能使用通行密钥,请用密码,并请系统管理员设定访问地址(须为 HTTPS)。",
            "Passkeys cannot be used at this address yet: use the password, and ask the administrator to set the"
                    + " address up; it has to be HTTPS."),
    PASSKEY_UNREADABLE(
            400,
            "无法识别通行密钥的回答,请换一个浏览器或设备再试。",
            "What the passkey said cannot be read: try again with another browser or device."),
    CHALLENGE_UNKNOWN(409, "这次验证不是为您发起的,请重新验证。", "This check was not begun for you: begin again."),
    CHALLENGE_USED(409, "这次验证已经用过,不能再用,请重新验证。", "This check was used already and counts once: begin again."),
    CHALLENGE_EXPIRED(409, "验证超过两分钟,已失效,请重新验证。", "This check is older than two minutes: begin again."),
    CHALLENGE_FOR_ANOTHER_SHEET(
            409,
            "这次验证是为另一张单或另一方发起的,请在这张单上重新验证。",
            "This check was begun for another sheet or side: begin again on this sheet."),
    CHALLENGE_FOR_OTHER_CONTENT(
            409,
            "验证之后单上的内容变了,请刷新核对后重新验证。",
            "The content has changed since this check was begun: reload, read it again, and begin again."),
    PASSKEY_NOT_KNOWN(403, "没有登记这把通行密钥,请用密码登录后添加。", "This passkey is not known here: sign in by password and add it."),
    PASSKEY_NOT_YOURS(403, "这把通行密钥是别人的,请用自己的。", "This passkey belongs to somebody else: use your own."),
    PASSKEY_OTHER_CHALLENGE(
            409, "通行密钥回答的不是这一次验证,请重新验证。", "The passkey answered another check than this one: begin again."),
    PASSKEY_WRONG_ORIGIN(
            403, "验证来自别的网址,请从学校给您的网址打开。", "The check came from another address: open the school's own one."),
    PASSKEY_WRONG_SITE(403, "通行密钥是为别的网站做的,请用本系统的通行密钥。", "The passkey was made for another site: use one of this site."),
    PASSKEY_USER_NOT_VERIFIED(
            403,
            "设备没有确认是您本人,请用指纹、面容或设备密码再试。",
            "The device did not verify that it is you: try again with fingerprint, face or the device's PIN."),
    PASSKEY_SIGNATURE_WRONG(
            403, "通行密钥的签名对不上,请重新验证。", "The passkey's signature does not fit what was signed: begin again."),
    PASSKEY_COUNTER_WENT_BACK(
            403, "这把通行密钥可能被复制过,请停用它并添加新的。", "This passkey may have been copied: revoke it and add a new one."),
    PASSKEY_NAME_INVALID(422, "通行密钥的名称应为 1 到 40 个字。", "A passkey's name has 1 to 40 characters."),
    PASSKEY_KNOWN_ALREADY(409, "这把通行密钥已经登记过。", "This passkey is known already."),
    TOO_MANY_PASSKEYS(422, "每人最多 10 把通行密钥,请先停用不用的。", "A person has at most 10 passkeys: revoke some first.");

    private final Wording wording;

    PasskeyRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
