package banzhang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.query.views.UnknownEventException;
import banzhang.query.views.View;
import java.util.Arrays;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("登账 · 未知事件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeetingAnUnknownEventTest {
    @Test
    void every_projection_refuses_an_event_of_a_later_version_so_that_it_is_parked() {
        EventMessage<?> later = GenericEventMessage.asEventMessage(new UnknownSerializedType(
                banzhang.journal.EventNamingSerializer.create(),
                new SimpleSerializedObject<>(new byte[0], byte[].class, "device.retired", "1")));
        try (ViewsByHand views = new ViewsByHand()) {
            for (AnnotationEventHandlerAdapter projection : views.projections()) {
                assertThat(projection.canHandle(later)).isTrue();
                assertThatThrownBy(() -> projection.handle(later)).isInstanceOf(UnknownEventException.class);
            }
        }
    }

    @Test
    void there_is_one_projection_a_view() {
        try (ViewsByHand views = new ViewsByHand()) {
            List<String> groups = views.projections().stream()
                    .map(projection -> projection
                            .getTargetType()
                            .getAnnotation(ProcessingGroup.class)
                            .value())
                    .sorted()
                    .toList();
            assertThat(groups)
                    .isEqualTo(Arrays.stream(View.values())
                            .map(View::group)
                            .sorted()
                            .toList());
        }
    }
}
