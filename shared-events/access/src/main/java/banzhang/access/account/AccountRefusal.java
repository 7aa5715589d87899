package banzhang.access.account;

import banzhang.access.Refusal;

/// 账号拒绝 — why signing in, a password or an account is refused, in order of precedence.
public enum AccountRefusal implements Refusal {
    TOO_MANY_ATTEMPTS(429, "尝试次数过多,请稍后再试。", "Too many attempts: wait a while and try again."),
    LOGIN_OR_PASSWORD_WRONG(401, "账号或密码不对。", "The login or the password is wrong."),
    GIVEN_PASSWORD_EXPIRED(
            403,
            "别人给的密码 14 天内有效，现已过期，请系统管理员重新给一个。",
            "A password given by somebody else is good for 14 days, and yours has expired: ask the administrator for a"
                    + " new one."),
    WRONG_PASSWORD(403, "密码不对,请重新输入。", "The password is wrong: enter it again."),
    ACCOUNT_LOCKED(403, "账号已锁定,请联系系统管理员。", "The account is locked: ask the administrator."),
    ACCOUNT_CLOSED(403, "此人已离校,账号已关闭。", "This person has left the school: the account is closed."),
    PASSWORD_NOT_YOUR_OWN(
            403,
            "现在的密码是别人给的,请先在“我的账号”中换成自己的,再签字。",
            "Your password was given to you: choose your own on your account page, then sign."),
    PASSWORD_UNCHANGED(422, "新密码与原密码相同,请换一个。", "The new password is the old one: choose another."),
    OWN_PASSWORD(422, "自己的密码请在“我的账号”中修改。", "Change your own password on your account page."),
    LINK_NOT_VALID(403, "链接已失效,请重新启动系统以取得新链接。", "The link is no longer valid: start the system again for a new one."),
    INVITATION_NOT_VALID(
            403, "链接已用过或已过期,请向系统管理员再要一个。", "The link was used or is too old: ask the administrator for a new one."),
    OWN_ACCOUNT(422, "自己的账号请由另一位系统管理员办理。", "Your own account is another administrator's to change."),
    LOGIN_INVALID(422, "账号应为 2 到 64 个字母、数字或 . _ @ -。", "A login is 2 to 64 letters, digits or . _ @ -."),
    NAME_INVALID(422, "姓名应为 1 到 60 个字。", "A name has 1 to 60 characters."),
    PASSWORD_TOO_SHORT(422, "密码至少 12 个字符。", "A password has at least 12 characters."),
    PASSWORD_TOO_LONG(422, "密码最多 200 个字符。", "A password has at most 200 characters."),
    PASSWORD_TOO_EASY(422, "密码太容易猜到,请换一个。", "The password is too easy to guess: choose another."),
    LOGIN_TAKEN(409, "该账号已被使用,请换一个。", "This login is taken: choose another."),
    PHONE_INVALID(422, "电话应为 5 到 25 个数字。", "A phone number has 5 to 25 digits."),
    EMAIL_INVALID(422, "电子邮箱的写法不对。", "This is no e-mail address."),
    SELF_NOT_FORGOTTEN(422, "不能注销自己,请由另一位系统管理员办理。", "You cannot erase yourself: ask another administrator."),
    STILL_IN_OFFICE(409, "此人还有职务,请先卸任再注销。", "This person still holds an office: end it first."),
    TEXT_MAY_NAME_A_PUPIL(
            422,
            "文字提到学生又含有姓名,不能保存。请删去姓名,改写“该生”或班级。",
            "The text speaks of a pupil and holds a name: take the name out and write “the pupil”, or the class."),
    TEXT_NAMES_SOMEBODY(
            422,
            "文字中有本校人员的姓名,记录以后永远不能删去。请改用职务或班级;确需保留的,请确认后再提交。",
            "The text names somebody of the school, and what is recorded is never erased. Name the office or the"
                    + " class; or confirm that it is to be kept (header Names-Confirmed: yes).");

    private final Wording wording;

    AccountRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
