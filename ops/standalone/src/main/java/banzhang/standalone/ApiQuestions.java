package banzhang.standalone;

import banzhang.query.ledger.ComparisonQuestion;
import banzhang.query.ledger.LedgerQuestion;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/// 问题说明 — an operation that takes a question is described by what the question can be asked with: the same names it is
/// read by.
final class ApiQuestions implements OperationCustomizer {
    private static final Map<Class<?>, List<String>> QUESTIONS = Map.of(
            LedgerQuestion.class, LedgerQuestion.PARAMETERS,
            ComparisonQuestion.class, ComparisonQuestion.PARAMETERS);

    ApiQuestions() {
        // else the parts of the question would be taken for parameters
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(QUESTIONS.keySet().toArray(Class<?>[]::new));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            QUESTIONS
                    .getOrDefault(parameter.getParameterType(), List.of())
                    .forEach(name -> operation.addParametersItem(
                            new QueryParameter().name(name).required(false).schema(new StringSchema())));
        }
        return operation;
    }
}
