package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("账簿 · 停放与否")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingWhatToParkTest {
    private final Parking parking = new Parking("ledger");
    private final DeadLetter<EventMessage<?>> letter =
            new GenericDeadLetter<>("c", new GenericDomainEventMessage<>("Device", "d-1", 0, "moved"));

    @Test
    void what_contradicts_the_view_is_parked() {
        assertThat(parking.decide(letter, new IllegalStateException("nothing began"))
                        .shouldEnqueue())
                .isTrue();
    }

    @Test
    void a_database_that_does_not_answer_parks_nothing_and_stops_the_batch_to_be_tried_again() {
        RuntimeException wrapped = new IllegalStateException(new MongoTimeoutException("no primary"));
        assertThatThrownBy(() -> parking.decide(letter, wrapped)).isInstanceOf(FollowingInterruptedException.class);
    }
}
