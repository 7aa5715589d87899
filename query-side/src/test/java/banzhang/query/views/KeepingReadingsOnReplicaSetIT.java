package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.journal.ReplicaSet;
import banzhang.query.ViewsByHand;
import com.mongodb.ExplainVerbosity;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class KeepingReadingsOnReplicaSetIT extends KeepingReadingsTest {
    @Override
    ViewsByHand open() {
        TestDatabase database = TestDatabase.onReplicaSet();
        return new ViewsByHand(database.uri(), database.name(), database::close);
    }

    @Test
    void an_unchanged_school_is_asked_for_one_sum() {
        TestDatabase database = TestDatabase.onReplicaSet();
        try (ViewsByHand here = new ViewsByHand(database.uri(), database.name(), () -> {})) {
            ViewCollection devices = here.get(Bookcase.class).open(View.LEDGER, "view_test");
            KeptReadings<String, List<String>> kept =
                    new KeptReadings<>(devices, one -> one.getString("told"), read -> 100, all -> all, 1);
            devices.begin("s|d", 1, () -> new Document("told", "first"));
            List<String> first = kept.under("s");
            assertThat(here.commandsOf(() -> assertThat(kept.under("s")).isSameAs(first)))
                    .filteredOn(command -> command.contains("view_test"))
                    .singleElement()
                    .asString()
                    .startsWith("aggregate view_test");
        }
    }

    @Test
    void the_sum_is_made_without_the_documents() {
        TestDatabase database = TestDatabase.onReplicaSet();
        try (ViewsByHand here = new ViewsByHand(database.uri(), database.name(), () -> {})) {
            ViewCollection devices = here.get(Bookcase.class)
                    .open(View.LEDGER, "view_test")
                    .changing()
                    .kept();
            for (int one = 1; one <= 200; one++) {
                long position = one;
                devices.begin("s|%03d".formatted(one), position, () -> new Document("told", "x".repeat(1_000)));
            }
            LiveDocuments.Extent extent = devices.reading(live -> live.extent("s"));
            assertThat(extent).isEqualTo(new LiveDocuments.Extent(200, 200 * 201 / 2));
            String made = devices.reading(live -> live.summed("s").explain(ExplainVerbosity.EXECUTION_STATS))
                    .toJson();
            assertThat(made).contains("\"totalDocsExamined\": 0,", "\"totalKeysExamined\": 200,");
        }
    }

    @Test
    void what_another_process_has_written_is_read_too() {
        TestDatabase database = TestDatabase.onReplicaSet();
        try (ViewsByHand here = new ViewsByHand(database.uri(), database.name(), () -> {});
                ViewsByHand there = new ViewsByHand(database.uri(), database.name(), () -> {})) {
            ViewCollection devices = here.get(Bookcase.class).open(View.LEDGER, "view_test");
            KeptReadings<String, List<String>> kept =
                    new KeptReadings<>(devices, one -> one.getString("told"), read -> 100, all -> all, 1);
            devices.begin("s|d", 1, () -> new Document("told", "here"));
            assertThat(kept.under("s")).containsExactly("here");
            there.get(Bookcase.class)
                    .open(View.LEDGER, "view_test")
                    .change("s|d", 2, known -> new Document(known).append("told", "there"));
            assertThat(kept.under("s")).containsExactly("there");
        }
    }
}
