package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.account.Accounts;
import banzhang.access.account.ApiTokens;
import banzhang.access.account.ApiTokens.ApiToken;
import banzhang.access.account.Callers;
import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// 认令牌 — a machine shows a token instead of a cookie: no session, and no browser that could be made to send it, so no
/// CSRF token either. It may do what its owner may at this moment, as far as the token is for it.
final class TokenFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);
    private static final String SCHEME = "Bearer ";
    private final ApiTokens tokens;
    private final Accounts accounts;
    private final Callers callers;
    private final Problems problems;

    TokenFilter(ApiTokens tokens, Accounts accounts, Callers callers, Problems problems) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.callers = callers;
        this.problems = problems;
    }

    static boolean isShown(HttpServletRequest request) {
        return shown(request) != null;
    }

    private static @Nullable String shown(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isShown(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            String shown = shown(request);
            caller = shown == null ? Optional.empty() : tokens.find(shown).flatMap(this::callerOf);
        } catch (MongoException unreachable) {
            LOG.error("tokens cannot be read", unreachable);
            problems.write(response, AccessRefusal.TRY_AGAIN_LATER);
            return;
        }
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(response, AccessRefusal.TOKEN_NOT_VALID);
            return;
        }
        SessionFilter.admit(caller.get());
        chain.doFilter(request, response);
    }

    /// Nobody, when the owner cannot sign in either.
    private Optional<Caller> callerOf(ApiToken token) {
        return accounts.ofPerson(token.owner())
                .filter(accounts::isOpen)
                .map(owner -> callers.byToken(owner, token.scopes()));
    }
}
