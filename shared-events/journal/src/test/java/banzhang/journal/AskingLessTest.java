package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is known already is no question to the database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingLessTest {
    private final MongoDatabase database = Databases.embedded().getDatabase("asking-less");
    private final Asked blocks = new Asked();

    /// 问过 — remembers the events whose place it was asked for.
    private static final class Asked extends MemoryBlockStore {
        private final List<EncodedEvent.Key> places = new ArrayList<>();

        @Override
        public @Nullable Block holding(EncodedEvent.Key event) {
            places.add(event);
            return super.holding(event);
        }
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return JournalContract.event(aggregate, sequence);
    }

    @Test
    void where_one_has_just_appended_is_known() {
        try (Journal journal = Journal.over(blocks, database, JournalSettings.defaults())) {
            journal.engine().appendEvents(event("device", 0), event("device", 1), event("room", 0));
            assertThat(journal.positions().positionOf("device", 1)).isEqualTo(OptionalLong.of(1));
            assertThat(journal.positions().positionOf("room", 0)).isEqualTo(OptionalLong.of(2));
            assertThat(blocks.places).isEmpty();
        }
    }

    @Test
    void what_another_process_appended_is_asked_for() {
        try (Journal elsewhere = Journal.over(blocks, database, JournalSettings.defaults());
                Journal here = Journal.over(blocks, database, JournalSettings.defaults())) {
            elsewhere.engine().appendEvents(event("device", 0));
            assertThat(here.positions().positionOf("device", 0)).isEqualTo(OptionalLong.of(0));
            assertThat(here.positions().positionOf("device", 1)).isEmpty();
            assertThat(blocks.places).hasSize(2);
        }
    }

    @Test
    void what_was_appended_long_ago_is_asked_for_and_found() {
        try (Journal journal = Journal.over(blocks, database, JournalSettings.defaults())) {
            for (int sequence = 0; sequence < 5_000; sequence += 500) {
                List<DomainEventMessage<?>> some = new ArrayList<>();
                for (int one = sequence; one < sequence + 500; one++) {
                    some.add(event("device", one));
                }
                journal.engine().appendEvents(some);
            }
            assertThat(journal.positions().positionOf("device", 0)).isEqualTo(OptionalLong.of(0));
            assertThat(journal.positions().positionOf("device", 4_999)).isEqualTo(OptionalLong.of(4_999));
            assertThat(blocks.places).containsExactly(new EncodedEvent.Key("device", 0));
        }
    }

    @Test
    void an_engine_without_snapshots_looks_for_none_and_takes_none() {
        try (Journal journal = Journal.over(blocks, database, JournalSettings.defaults())) {
            journal.engine().appendEvents(event("device", 0), event("device", 1));
            journal.engine().storeSnapshot(event("device", 1));
            JournalEngine without =
                    JournalEngine.builder().journal(journal).withoutSnapshots().build();
            assertThat(journal.engine().readSnapshot("device")).isPresent();
            assertThat(without.readSnapshot("device")).isEmpty();
            assertThat(without.readEvents("device").asStream()).hasSize(2);
            assertThatThrownBy(() -> without.storeSnapshot(event("device", 1)))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
