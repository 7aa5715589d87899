package banzhang.command.access;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Account;
import banzhang.access.account.AccountRefusal;
import banzhang.access.account.Accounts;
import banzhang.access.account.Passwords;
import banzhang.access.account.Reauthentication;
import banzhang.access.account.Sessions;
import banzhang.access.account.SignIn;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.access.web.SessionCookie;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 登录与退出 — opens and ends sessions, changes the caller's own password.
@RestController
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Reauthentication reauthentication;
    private final SessionOpener opener;
    private final SecurityLog log;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            Accounts accounts,
            Reauthentication reauthentication,
            SessionOpener opener,
            SecurityLog log) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.reauthentication = reauthentication;
        this.opener = opener;
        this.log = log;
    }

    /// 登录 — what is asked.
    record SignInBody(String login, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "SignInBody[…]";
        }
    }

    /// 改密码 — what is asked.
    record PasswordBody(String old, @JsonProperty("new") String fresh) {
        @Override
        public String toString() {
            return "PasswordBody[…]";
        }
    }

    @PostMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody SignInBody asked, HttpServletRequest request, HttpServletResponse response) {
        Account account = signIn.signIn(asked.login(), asked.password(), request.getRemoteAddr());
        opener.begin(account, request, response);
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@AuthenticationPrincipal Caller caller, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        log.record(Deed.SIGNED_OUT, SecurityLog.OK, caller);
        SessionCookie.clear(request, response);
        // pages are never kept (no-store); what a page put aside in the browser goes as well
        response.addHeader("Clear-Site-Data", "\"storage\"");
    }

    /// Every session of the person ends, and the one that asked begins anew.
    @PostMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @RequestBody PasswordBody asked,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = reauthentication.verify(caller, asked.old());
        Passwords.require(account.login(), asked.fresh());
        if (Passwords.same(asked.fresh(), asked.old())) {
            throw new Refused(AccountRefusal.PASSWORD_UNCHANGED);
        }
        log.record(Deed.PASSWORD_CHANGED, SecurityLog.OK, caller);
        accounts.changePassword(caller.person(), asked.fresh());
        opener.begin(accounts.ofPerson(caller.person()).orElseThrow(), request, response);
    }
}
