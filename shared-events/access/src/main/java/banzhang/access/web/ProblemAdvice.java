package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
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
    ResponseEntity<Object> refused(Refused refused) {
        return Problems.answer(refused.refusal(), refused.more(), refused.retryAfter());
    }

    /// An id that is none names nothing; any other argument of the wrong shape is a malformed request.
    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped) {
        if (mistyped.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(AccessRefusal.NOT_FOUND);
        }
        return answer(AccessRefusal.FIELD_INVALID, mistyped.getName());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableParts(MultipartException unreadable) {
        return answer(AccessRefusal.MALFORMED_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault) {
        LOG.error("a request failed", fault);
        return answer(AccessRefusal.INTERNAL_FAULT);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused(refused);
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return answer(AccessRefusal.FIELD_UNKNOWN, pathOf(unknown));
            }
            if (cause instanceof DatabindException invalid && !pathOf(invalid).isEmpty()) {
                return answer(AccessRefusal.FIELD_INVALID, pathOf(invalid));
            }
        }
        return answer(AccessRefusal.MALFORMED_REQUEST);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = invalid.getFieldErrors().stream().map(FieldError::getField).findFirst().orElse("");
        return answer(AccessRefusal.FIELD_INVALID, field);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = answer(ofStatus(status.value()));
        return ResponseEntity.status(answer.getStatusCode())
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

    private static ResponseEntity<Object> answer(AccessRefusal refusal) {
        return Problems.answer(refusal, Map.of(), null);
    }

    private static ResponseEntity<Object> answer(AccessRefusal refusal, String field) {
        return Problems.answer(refusal, Map.of("errors", List.of(Map.of("field", field))), null);
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
