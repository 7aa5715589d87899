package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// 出错回话 — where the container sends errors: a problem for API calls, the view `error` for pages.
@Controller
public class ProblemErrorController implements ErrorController {
    /// Request attribute: the refusal behind an error, when it is known better than by its status.
    static final String REFUSAL = "banzhang.refusal";

    /// Hands a refused page request over to the error view.
    static void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        request.setAttribute(REFUSAL, refusal);
        try {
            response.sendError(refusal.status());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The view `error` gets `status`, `code`, `zh` and `en`.
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Refusal refusal = refusalOf(request);
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!request.getMethod().equals("GET") || asked.startsWith("/api/")) {
            return Problems.answer(refusal, Map.of(), null);
        }
        Map<String, ?> model =
                Map.of("status", refusal.status(), "code", refusal.name(), "zh", refusal.zh(), "en", refusal.en());
        return new ModelAndView("error", model, HttpStatus.valueOf(refusal.status()));
    }

    private static Refusal refusalOf(HttpServletRequest request) {
        if (request.getAttribute(REFUSAL) instanceof Refusal known) {
            return known;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ProblemAdvice.ofStatus(status)
                : AccessRefusal.NOT_FOUND;
    }
}
