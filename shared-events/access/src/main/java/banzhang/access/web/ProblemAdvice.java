package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// 问题回答 — every exception that reaches a controller's edge becomes Problem Details; bad input is never a server fault.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refused refused, WebRequest request) {
        return answer(refused, request);
    }

    /// An id that is none names nothing; any other argument of the wrong shape is a malformed request.
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped, WebRequest request) {
        boolean inPath = mistyped.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(
                inPath
                        ? new Refused(AccessRefusal.NOT_FOUND)
                        : invalid(AccessRefusal.FIELD_INVALID, mistyped.getName()),
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadableParts(MultipartException unreadable, WebRequest request) {
        return answer(new Refused(AccessRefusal.MALFORMED_REQUEST), request);
    }

    /// The database is away: no fault of the request, which may be repeated.
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreachable(MongoException unreachable, WebRequest request) {
        LOG.error("the database did not answer", unreachable);
        return answer(Refused.retryAfter(AccessRefusal.TRY_AGAIN_LATER, Duration.ofSeconds(5)), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> fault(Exception fault, WebRequest request) {
        LOG.error("a request failed", fault);
        return answer(new Refused(AccessRefusal.INTERNAL_FAULT), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(whatIsWrongWith(unreadable), request);
    }

    private static Refused whatIsWrongWith(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return invalid(AccessRefusal.FIELD_UNKNOWN, pathOf(unknown));
            }
            if (cause instanceof DatabindException invalid && !pathOf(invalid).isEmpty()) {
                return invalid(AccessRefusal.FIELD_INVALID, pathOf(invalid));
            }
        }
        return new Refused(AccessRefusal.MALFORMED_REQUEST);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = invalid.getFieldErrors().stream()
                .map(FieldError::getField)
                .findFirst()
                .orElse("");
        return answer(invalid(AccessRefusal.FIELD_INVALID, field), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = answer(new Refused(ofStatus(status.value())), request);
        return answer == null
                ? null
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(all -> all.putAll(headers))
                        .headers(all -> all.putAll(answer.getHeaders()))
                        .body(Objects.requireNonNull(answer.getBody()));
    }

    /// The refusal that says what an HTTP status alone says.
    static AccessRefusal ofStatus(int status) {
        return switch (status) {
            case 401 -> AccessRefusal.NOT_SIGNED_IN;
            case 403 -> AccessRefusal.NOT_ALLOWED;
            case 404 -> AccessRefusal.NOT_FOUND;
            case 405 -> AccessRefusal.METHOD_NOT_ALLOWED;
            case 406 -> AccessRefusal.NOT_ACCEPTABLE;
            case 413 -> AccessRefusal.BODY_TOO_LARGE;
            case 415 -> AccessRefusal.CONTENT_TYPE_NOT_SUPPORTED;
            case 503 -> AccessRefusal.TRY_AGAIN_LATER;
            default -> status >= 500 ? AccessRefusal.INTERNAL_FAULT : AccessRefusal.MALFORMED_REQUEST;
        };
    }

    /// A problem for API calls; a page's refusal goes on to the error view.
    private static @Nullable ResponseEntity<Object> answer(Refused refused, WebRequest request) {
        if (request instanceof ServletWebRequest web
                && Refusals.isPage(web.getRequest())
                && web.getResponse() instanceof HttpServletResponse response) {
            ProblemErrorController.send(web.getRequest(), response, refused.refusal());
            return null;
        }
        return Problems.answer(refused.refusal(), refused.more(), refused.retryAfter());
    }

    private static Refused invalid(AccessRefusal refusal, String field) {
        return new Refused(refusal, Map.of("errors", List.of(Map.of("field", field))));
    }

    private static String pathOf(DatabindException invalid) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : invalid.getPath()) {
            String name = step.getPropertyName();
            path.append(path.isEmpty() || name == null ? "" : ".")
                    .append(name == null ? "[" + step.getIndex() + "]" : name);
        }
        return path.toString();
    }
}
