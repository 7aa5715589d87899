package banzhang.standalone;

import static banzhang.standalone.ApiOperations.ACCESS;
import static banzhang.standalone.ApiOperations.line;

import banzhang.standalone.ApiOperations.Line;
import java.util.stream.Stream;

/// 门禁接口 — the operations about people, accounts, sessions, keys and tokens.
final class AccessOperations {
    private AccessOperations() {}

    static Stream<Line> lines() {
        return Stream.of(
                line("POST /api/session", ACCESS, 204, "登录 · Sign in; sets the session cookie"),
                line("DELETE /api/session", ACCESS, 204, "退出 · Sign out"),
                line("POST /api/session/password", ACCESS, 204, "改密码 · Change the own password"),
                line("POST /api/session/passkey", ACCESS, 204, "通行密钥登录 · Sign in by passkey"),
                line("POST /api/session/passkey/challenge", ACCESS, 200, "登录挑战 · A challenge to sign in with"),
                line("POST /api/passkeys/challenge", ACCESS, 200, "添加通行密钥 · Begin to add a passkey"),
                line("POST /api/passkeys", ACCESS, 204, "添加通行密钥 · Add the passkey that was made"),
                line("DELETE /api/passkeys/{id}", ACCESS, 204, "停用通行密钥 · Revoke an own passkey"),
                line("POST /api/identity/link", ACCESS, 200, "关联统一身份 · Begin to link the own identity"),
                line("DELETE /api/identity", ACCESS, 204, "取消关联 · Unlink the own identity"),
                line("POST /api/people/{id}/identity", ACCESS, 204, "关联统一身份 · Link a person's identity"),
                line("DELETE /api/people/{id}/identity", ACCESS, 204, "取消关联 · Unlink a person's identity"),
                line("POST /api/first-account", ACCESS, 201, "首个账号 · Enrol the school with the one-time token"),
                line("POST /api/people", ACCESS, 201, "录入人员 · Enter a person with an account"),
                line("POST /api/people/{id}/password", ACCESS, 200, "重置密码 · Give a person a new password"),
                line("POST /api/people/{id}/invitation", ACCESS, 201, "发出邀请 · Make a link to choose a password"),
                line("POST /api/invitations", ACCESS, 204, "接受邀请 · Choose a password by such a link"),
                line("POST /api/people/{id}/lock", ACCESS, 200, "锁定账号 · Let nobody in under an account"),
                line("POST /api/people/{id}/unlock", ACCESS, 200, "解锁账号 · Open an account again"),
                line("POST /api/people/{id}/leave", ACCESS, 200, "离校 · State when a person leaves the school"),
                line("POST /api/tokens", ACCESS, 201, "签发令牌 · Issue a token for a machine; told once"),
                line("GET /api/tokens", ACCESS, 200, "令牌 · Tokens, what for and until when"),
                line("DELETE /api/tokens/{id}", ACCESS, 204, "撤销令牌 · Revoke a token at once"),
                line("POST /api/people/{id}/contacts", ACCESS, 200, "更改联系方式 · Change how a person is reached"),
                line("GET /api/people/{id}/contacts", ACCESS, 200, "联系方式 · How a person is reached; recorded"),
                line("POST /api/people/{id}/forget", ACCESS, 200, "注销人员 · Erase a person for good"),
                line("DELETE /api/people/{id}/sessions", ACCESS, 204, "结束全部登录 · Sign a person out everywhere"),
                line("GET /api/sessions", ACCESS, 200, "我的登录 · Where the caller is signed in"),
                line("DELETE /api/sessions/{id}", ACCESS, 204, "结束登录 · End one of the own sessions"),
                line("GET /api/security-log", ACCESS, 200, "安全日志 · The security log, the latest first"),
                line("GET /api/security-log/check", ACCESS, 200, "核验日志 · Whether the log is as it was written"),
                line("GET /api/people", ACCESS, 200, "人员 · People by id and name"));
    }
}
