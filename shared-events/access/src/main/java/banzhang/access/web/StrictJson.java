package banzhang.access.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// 严格读取 — request bodies say what they mean or are refused: no unknown, doubled or missing fields, no guessing.
///
/// A record component that is not `@Nullable` is required and must not be null.
final class StrictJson {
    private StrictJson() {}

    static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(32)
                .maxStringLength(300_000)
                .maxNumberLength(40)
                .maxNameLength(200)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new PlainDay()))
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .annotationIntrospector(new RequiredUnlessNullable())
                .build();
    }

    /// 必填 — reads what is required off the types themselves, so that no body record needs to repeat it.
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member instanceof AnnotatedParameter parameter
                    ? Boolean.valueOf(!isNullable(parameter))
                    : super.hasRequiredMarker(config, member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter && !isNullable(parameter)
                    ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                    : super.findSetterInfo(config, annotated);
        }

        private static boolean isNullable(AnnotatedParameter parameter) {
            if (!(parameter.getOwner().getAnnotated() instanceof Executable creator)) {
                return false;
            }
            AnnotatedType type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
            return type.isAnnotationPresent(Nullable.class);
        }
    }
}
