package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.RouteRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// 门口回话 — what the door says: a page is sent to sign in, an API call gets a problem; unknown is told from not allowed.
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final RouteGate gate;
    private final Problems problems;

    Refusals(RouteGate gate, Problems problems) {
        this.gate = gate;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (isPage(request)) {
            String back =
                    request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
            response.sendRedirect("/login?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            return;
        }
        problems.write(response, AccessRefusal.NOT_SIGNED_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        AccessRefusal refusal = refusalFor(request, denied);
        request.setAttribute(ProblemErrorController.REFUSAL, refusal);
        if (isPage(request)) {
            ProblemErrorController.send(request, response, refusal);
            return;
        }
        problems.write(response, refusal);
    }

    private AccessRefusal refusalFor(HttpServletRequest request, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return AccessRefusal.FORGED_REQUEST;
        }
        Optional<RouteRule> rule = gate.ruleFor(request.getMethod(), request.getRequestURI());
        if (rule.isPresent()) {
            Caller caller =
                    RouteGate.callerOf(SecurityContextHolder.getContext().getAuthentication());
            boolean reached = caller == null || caller.reaches(rule.get().scope());
            return reached ? AccessRefusal.NOT_ALLOWED : AccessRefusal.TOKEN_NOT_FOR_THIS;
        }
        return gate.knows(request.getRequestURI()) ? AccessRefusal.METHOD_NOT_ALLOWED : AccessRefusal.NOT_FOUND;
    }

    static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/");
    }
}
