package banzhang.access;

/// 门禁拒绝 — why a request does not get past the door, in order of precedence.
public enum AccessRefusal implements Refusal {
    NOT_SIGNED_IN(401, "请先登录。", "Sign in first."),
    TOKEN_NOT_VALID(401, "令牌无效、已过期或已撤销,请换一个。", "The token is none, is too old or was revoked: use another."),
    FORGED_REQUEST(403, "页面已失效,请刷新后再试。", "The page is out of date: reload it and try again."),
    NOT_ALLOWED(403, "您的职务不能做这件事,请联系系统管理员。", "Your office does not allow this: ask the administrator."),
    DEPUTYSHIP_OVER(
            403,
            "您的代理已经结束或不再有效，请先停止代理，再以本人身份办理。",
            "You stand in for that person no longer: stop acting for them, then go on in your own name."),
    TOKEN_NOT_FOR_THIS(403, "令牌的范围不包括这件事,请由本人登录办理。", "The token is not for this: let its owner sign in and do it."),
    NOT_FOUND(404, "没有找到。请核对地址或编号。", "There is nothing here: check the address or the number."),
    FILE_NO_LONGER_AS_STORED(
            410,
            "这个文件与归档时不一致或已缺失,不再显示,请联系系统管理员核验文件。",
            "This file is not as it was stored, or part of it is gone. It is not shown: ask the administrator to run"
                    + " the check of files."),
    METHOD_NOT_ALLOWED(405, "此地址不支持这种操作。", "This address does not offer that method."),
    NOT_ACCEPTABLE(406, "无法按所要求的格式回答。", "The answer cannot be given in the requested format."),
    CONTENT_TYPE_NOT_SUPPORTED(
            415, "请以 UTF-8 编码的 JSON 提交。", "Send JSON in UTF-8, or the format this address documents."),
    BODY_TOO_LARGE(413, "提交的内容过大,请减小后再试。", "The request is too large: make it smaller and try again."),
    MALFORMED_REQUEST(400, "提交的内容格式不对,请核对各项后再试。", "The request is malformed: check every field and try again."),
    FIELD_UNKNOWN(400, "提交了不认识的项目,请删去后再试。", "The request has a field that is not known here: leave it out."),
    FIELD_INVALID(400, "有一项内容缺失或不合要求,请更正后再试。", "A field is missing or not as required: correct it."),
    TEXT_NOT_WELL_FORMED(400, "文字中有无法保存的字符,请删去后再试。", "The text holds characters that cannot be kept: remove them."),
    TRY_AGAIN_LATER(503, "系统暂时没有完成,请稍后用同一请求再试。", "Not completed for now: repeat the same request in a moment."),
    INTERNAL_FAULT(500, "系统出错了,已记录在案。请稍后再试。", "Something broke here and was recorded: try again later.");

    private final Wording wording;

    AccessRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
