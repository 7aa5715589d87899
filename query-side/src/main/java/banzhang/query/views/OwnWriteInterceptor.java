package banzhang.query.views;

import banzhang.access.Refused;
import banzhang.query.QueryRefusal;
import banzhang.query.QuerySide;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// 读己所写 — who sends the journal position of an answer back is answered from views that have reached it.
///
/// The position comes as header `Journal-Position` or parameter `position`; the answer says how far its views were. All
/// of one answer is read from the same generation of each view.
final class OwnWriteInterceptor implements HandlerInterceptor {
    static final String HEADER = "Journal-Position";
    static final String PARAMETER = "position";
    static final Duration PATIENCE = Duration.ofSeconds(3);
    // no more digits than a long holds, and only ours: parseLong also reads others
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private final ViewProgress progress;
    private final Generations generations;

    OwnWriteInterceptor(ViewProgress progress, Generations generations) {
        this.progress = progress;
        this.generations = generations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        Collection<View> views = viewsReadBy(handler);
        if (views.isEmpty() || !request.getMethod().equals("GET")) {
            return true;
        }
        long asked = askedPosition(request);
        boolean mayGoOn = false;
        generations.pin();
        try {
            if (asked >= 0 && !progress.await(views, asked, PATIENCE)) {
                throw Refused.retryAfter(QueryRefusal.VIEW_BEHIND, Duration.ofSeconds(1));
            }
            response.setHeader(HEADER, Long.toString(progress.of(views)));
            mayGoOn = true;
        } finally {
            if (!mayGoOn) {
                generations.unpin(); // whoever is refused here does not come to the end of the request
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        generations.unpin();
    }

    private static Collection<View> viewsReadBy(Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith(QuerySide.class.getPackageName())) {
            return List.of();
        }
        Reads reads = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Reads.class);
        if (reads == null) {
            reads = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Reads.class);
        }
        return reads == null ? EnumSet.allOf(View.class) : List.of(reads.value());
    }

    private static long askedPosition(HttpServletRequest request) {
        String asked = header(request);
        if (asked == null || asked.isBlank()) {
            return -1;
        }
        if (!POSITION.matcher(asked.strip()).matches()) {
            throw new Refused(QueryRefusal.POSITION_INVALID);
        }
        return Long.parseLong(asked.strip());
    }

    private static @Nullable String header(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header == null ? request.getParameter(PARAMETER) : header;
    }
}
