package banzhang.access.security;

/// 安全事项 — what the security log tells of.
public enum Deed {
    /// 登录
    SIGNED_IN,
    /// 通行密钥登录
    SIGNED_IN_BY_PASSKEY,
    /// 统一身份认证登录
    SIGNED_IN_BY_PROVIDER,
    /// 登录失败
    SIGN_IN_FAILED,
    /// 暂停尝试
    LOCKED_OUT,
    /// 再次验证失败
    REAUTHENTICATION_FAILED,
    /// 退出
    SIGNED_OUT,
    /// 改密码
    PASSWORD_CHANGED,
    /// 重置密码
    PASSWORD_RESET,
    /// 添加通行密钥
    PASSKEY_ADDED,
    /// 停用通行密钥
    PASSKEY_REVOKED,
    /// 关联统一身份
    IDENTITY_LINKED,
    /// 取消关联
    IDENTITY_UNLINKED,
    /// 结束一处登录
    SESSION_ENDED,
    /// 结束全部登录
    ALL_SESSIONS_ENDED,
    /// 权限不足
    ACCESS_REFUSED,
    /// 退回请求
    REQUEST_REFUSED,
    /// 拒收上传
    UPLOAD_REFUSED,
    /// 录入人员
    PERSON_ENTERED,
    /// 更改联系方式
    CONTACTS_CHANGED,
    /// 查看联系方式
    CONTACTS_READ,
    /// 注销人员
    PERSON_FORGOTTEN,
    /// 锁定账号
    ACCOUNT_LOCKED,
    /// 解锁账号
    ACCOUNT_UNLOCKED,
    /// 离校
    PERSON_LEFT,
    /// 发出邀请
    INVITATION_ISSUED,
    /// 接受邀请
    INVITATION_TAKEN,
    /// 签发令牌
    TOKEN_ISSUED,
    /// 撤销令牌
    TOKEN_REVOKED,
    /// 开始代理
    ACTING_BEGUN,
    /// 停止代理
    ACTING_ENDED,
    /// 确认保留姓名
    NAME_CONFIRMED
}
