package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.account.Callers;
import banzhang.access.account.Sessions;
import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// 认人 — finds out at every request who is calling, from the session, and what they may do, from the appointments: the
/// own ones, or those of whom they stand in for.
final class SessionFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    /// To the own name again, or out.
    private static final Set<String> WAYS_OUT = Set.of("DELETE /api/deputies/acting", "DELETE /api/session");

    private final Sessions sessions;
    private final Callers callers;
    private final Problems problems;

    SessionFilter(Sessions sessions, Callers callers, Problems problems) {
        this.sessions = sessions;
        this.callers = callers;
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
            caller = SessionCookie.of(request)
                    .flatMap(sessions::find)
                    .map(holder -> callers.of(holder.account(), holder.acting()));
        } catch (MongoException unreachable) {
            LOG.error("sessions cannot be read", unreachable);
            problems.write(response, AccessRefusal.TRY_AGAIN_LATER);
            return;
        }
        caller.ifPresent(SessionFilter::admit);
        if (caller.filter(late -> isTooLate(late, request)).isPresent()) {
            problems.write(response, AccessRefusal.DEPUTYSHIP_OVER);
            return;
        }
        chain.doFilter(request, response);
    }

    /// Who came to act for somebody and may no longer is told so: nothing is done in the own name instead.
    private static boolean isTooLate(Caller caller, HttpServletRequest request) {
        String asked = request.getMethod() + " " + request.getRequestURI();
        return caller.deputising().isOver()
                && !Set.of("GET", "HEAD").contains(request.getMethod())
                && !WAYS_OUT.contains(asked);
    }

    /// Not kept anywhere: the next request is looked at anew.
    static void admit(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
