package banzhang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.EventCatalogue;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverSheet;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/// What is stored or signed holds what somebody stated, never what a method makes of it: such a thing could change with
/// the program, and the bytes with it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatingFactsOnlyTest {
    private static final SchoolId SCHOOL = new SchoolId("s-1");
    private static final DeviceId DEVICE = new DeviceId("d-1");
    private static final Instant AT = Instant.parse("2026-09-01T00:00:00Z");

    @Test
    void a_sheet_is_signed_as_exactly_this_text() {
        HandoverId handover = new HandoverId("h-1");
        PersonId person = new PersonId("p-1");
        HandoverSheet sheet = HandoverSheet.of(new HandoverOpened(
                        handover,
                        SCHOOL,
                        Kind.ISSUE,
                        Custodian.store(SCHOOL),
                        Custodian.ofClass(new ClassId("c-1"), person, null),
                        List.of(new Item(DEVICE, new AssetCode("TY-0001"), "投影仪", 1, List.of("遥控器"))),
                        person,
                        AT))
                .with(new ItemChecked(handover, SCHOOL, DEVICE, Finding.DAMAGED, "外壳有划痕", person, AT));

        assertThat(new String(CanonicalJson.bytes(sheet), UTF_8))
                .isEqualTo("{\"checks\":{\"d-1\":{\"finding\":\"DAMAGED\",\"note\":\"外壳有划痕\"}},"
                        + "\"from\":{\"holder\":\"s-1\",\"kind\":\"STORE\"},\"handover\":\"h-1\","
                        + "\"items\":[{\"accessories\":[\"遥控器\"],\"assetCode\":\"TY-0001\",\"device\":\"d-1\","
                        + "\"name\":\"投影仪\",\"quantity\":1}],\"kind\":\"ISSUE\",\"school\":\"s-1\","
                        + "\"to\":{\"holder\":\"c-1\",\"kind\":\"CLASS\",\"person\":\"p-1\"}}");
    }

    /// Every event, the sheet, and every record inside of one.
    static Set<Class<?>> recorded() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Stream.concat(EventCatalogue.all().stream(), Stream.of(HandoverSheet.class))
                .forEach(type -> collect(type, found));
        return found;
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void what_is_written_are_the_components_and_nothing_else(Class<?> recorded) {
        var mapper = CanonicalJson.mapper();
        var written = mapper
                ._serializationContext()
                .introspectBeanDescription(mapper.constructType(recorded))
                .findProperties()
                .stream()
                .map(BeanPropertyDefinition::getName);
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(recorded.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType of) {
            Arrays.stream(of.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        }
        boolean structured = type instanceof Class<?> known && known.isRecord() && !isOneValue(known);
        if (structured && found.add((Class<?>) type)) {
            Arrays.stream(((Class<?>) type).getRecordComponents())
                    .forEach(component -> collect(component.getGenericType(), found));
        }
    }

    /// Written as the one text or number it is.
    private static boolean isOneValue(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }
}
