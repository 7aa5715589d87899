package banzhang.query.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 问账 — what is asked of the ledger comes to its controllers as a question that was read and checked, in one place for
/// all of them.
@Configuration(proxyBeanMethods = false)
class LedgerQuestions implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final Clock clock;

    LedgerQuestions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == LedgerQuestion.class || type == ComparisonQuestion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<String, String[]> asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getParameterMap();
        return parameter.getParameterType() == LedgerQuestion.class
                ? LedgerQuestion.of(asked, clock)
                : ComparisonQuestion.of(asked, clock);
    }
}
