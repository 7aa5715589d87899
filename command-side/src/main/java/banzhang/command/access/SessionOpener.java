package banzhang.command.access;

import banzhang.access.account.Account;
import banzhang.access.account.Sessions;
import banzhang.access.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// 开启会话 — the one place where who has proved to be somebody gets a session, in whichever way it was proved.
@Component
class SessionOpener {
    private final Sessions sessions;
    private final CsrfTokenRepository csrfTokens;

    SessionOpener(Sessions sessions, CsrfTokenRepository csrfTokens) {
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    /// Fresh tokens on both cookies: what a stranger may have planted before is worth nothing after.
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.set(request, response, sessions.open(account));
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }
}
