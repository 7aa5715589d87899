package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.account.Account;
import banzhang.access.account.Authorities;
import banzhang.access.account.Sessions;
import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// 认人 — finds out at every request who is calling, from the session, and what they may do, from the appointments.
final class SessionFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    private final Sessions sessions;
    private final Authorities authorities;
    private final Problems problems;

    SessionFilter(Sessions sessions, Authorities authorities, Problems problems) {
        this.sessions = sessions;
        this.authorities = authorities;
        this.problems = problems;
    }

    /// Who shows a token is asked for nothing else: a cookie that came along must not do what the token may not.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return TokenFilter.isShown(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = SessionCookie.of(request).flatMap(sessions::find).map(this::callerOf);
        } catch (MongoException unreachable) {
            LOG.error("sessions cannot be read", unreachable);
            problems.write(response, AccessRefusal.TRY_AGAIN_LATER);
            return;
        }
        caller.ifPresent(SessionFilter::admit);
        chain.doFilter(request, response);
    }

    private Caller callerOf(Account account) {
        return new Caller(account.person(), account.school(), authorities.grantsOf(account.person()));
    }

    /// Not kept anywhere: the next request is looked at anew.
    static void admit(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
