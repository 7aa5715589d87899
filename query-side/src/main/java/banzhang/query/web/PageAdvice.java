package banzhang.query.web;

import banzhang.access.Refusal;
import banzhang.access.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// 页面出错 — a refusal met while making a page is told on a page, not as JSON.
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletResponse response) {
        if (refused.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds()));
        }
        return page(refused.refusal());
    }

    /// An id that is none names nothing; everything else goes the container's way to the error page.
    @ExceptionHandler
    void failed(Exception failure, HttpServletResponse response) throws IOException {
        response.sendError(statusOf(failure));
    }

    private static int statusOf(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException mistyped ->
                mistyped.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
            case ErrorResponse answered -> answered.getStatusCode().value();
            default -> {
                LOG.error("a page failed", failure);
                yield 500;
            }
        };
    }

    private static ModelAndView page(Refusal refusal) {
        Map<String, ?> model =
                Map.of("status", refusal.status(), "code", refusal.name(), "zh", refusal.zh(), "en", refusal.en());
        return new ModelAndView("error", model, HttpStatus.valueOf(refusal.status()));
    }
}
