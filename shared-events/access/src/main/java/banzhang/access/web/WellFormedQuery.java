package banzhang.access.web;

import banzhang.access.AccessRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// 参数检查 — parameters the container cannot decode are the request's fault, whoever would have read them later.
final class WellFormedQuery extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(WellFormedQuery.class);
    private final Problems problems;

    WellFormedQuery(Problems problems) {
        this.problems = problems;
    }

    /// Only what is in the address: to look at the parameters of a form is to read its body.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        boolean form = type != null && !type.toLowerCase(Locale.ROOT).startsWith("application/json");
        return request.getQueryString() == null || form;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (IllegalStateException undecodable) {
            LOG.debug("parameters cannot be decoded", undecodable);
            if (Refusals.isPage(request)) {
                ProblemErrorController.send(request, response, AccessRefusal.MALFORMED_REQUEST);
            } else {
                request.setAttribute(ProblemErrorController.REFUSAL, AccessRefusal.MALFORMED_REQUEST);
                problems.write(response, AccessRefusal.MALFORMED_REQUEST);
            }
            return;
        }
        chain.doFilter(request, response);
    }
}
