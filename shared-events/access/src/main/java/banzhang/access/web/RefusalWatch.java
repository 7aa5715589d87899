package banzhang.access.web;

import banzhang.access.Caller;
import banzhang.access.Refusal;
import banzhang.access.account.AccountRefusal;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// 拒绝留痕 — whatever is refused to somebody who is signed in is one entry of the security log, with its code.
///
/// Strangers are only asked to sign in: what they try fills no log.
final class RefusalWatch extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalWatch.class);
    private final SecurityLog log;

    RefusalWatch(SecurityLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Caller caller = caller();
        Deed deed = deedOf(request, response.getStatus());
        if (caller == null || deed == null) {
            return;
        }
        try {
            log.record(deed, codeOf(request, response), caller);
        } catch (MongoException unreachable) {
            LOG.error("{} of {} could not be recorded", deed, caller.person(), unreachable);
        }
    }

    private static @Nullable Deed deedOf(HttpServletRequest request, int status) {
        Object refusal = request.getAttribute(ProblemErrorController.REFUSAL);
        if (status < 400 || status >= 500 || (refusal instanceof AccountRefusal account && isGuess(account))) {
            return null;
        }
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return Deed.UPLOAD_REFUSED;
        }
        return status == 403 ? Deed.ACCESS_REFUSED : Deed.REQUEST_REFUSED;
    }

    /// Wrong passwords have entries of their own, and their number is bounded.
    private static boolean isGuess(AccountRefusal refusal) {
        return switch (refusal) {
            case WRONG_PASSWORD, LOGIN_OR_PASSWORD_WRONG, TOO_MANY_ATTEMPTS -> true;
            default -> false;
        };
    }

    private static String codeOf(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(ProblemErrorController.REFUSAL) instanceof Refusal refusal
                ? refusal.name()
                : Integer.toString(response.getStatus());
    }

    private static @Nullable Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
