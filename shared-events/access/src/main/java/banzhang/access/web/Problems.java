package banzhang.access.web;

import banzhang.access.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

/// 问题说明 — a refusal as Problem Details (RFC 9457): code, what to do in Chinese (`detail`) and English (`detail-en`).
public final class Problems {
    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /// The problem of one refusal.
    public static ProblemDetail of(Refusal refusal) {
        return of(refusal, Map.of());
    }

    /// The problem of one refusal with further members, for instance `errors`.
    public static ProblemDetail of(Refusal refusal, Map<String, ?> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.status()), refusal.zh());
        problem.setProperty("code", refusal.name());
        problem.setProperty("detail-en", refusal.en());
        more.forEach(problem::setProperty);
        return problem;
    }

    /// The whole answer to a refused request.
    public static ResponseEntity<Object> answer(Refusal refusal, Map<String, ?> more, @Nullable Duration retryAfter) {
        if (RequestContextHolder.getRequestAttributes() instanceof RequestAttributes asked) {
            asked.setAttribute(ProblemErrorController.REFUSAL, refusal, RequestAttributes.SCOPE_REQUEST);
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        return answer.body(of(refusal, more));
    }

    /// Writes the answer where no controller is: in filters and error dispatches.
    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(of(refusal)));
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
