package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Devices and what says that their import is complete lie in two collections: asked for in the right order, nobody can
/// see the one without all of the other, whatever is written between the two questions.
@DisplayName("台账 · 整批可见")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShowingABatchWholeTest {
    /// By somebody who has kept nothing yet.
    private static void asksForBatchesFirst(Consumer<LedgerShelf> question) {
        try (ViewsByHand views = new ViewsByHand().with(Story.ofSampleSchool())) {
            LedgerShelf shelf = views.get(LedgerShelf.class);
            List<String> asked = views.commandsOf(() -> question.accept(shelf)).stream()
                    .filter(command -> command.startsWith("find view_"))
                    .toList();
            assertThat(asked).contains("find view_imports", "find view_devices");
            assertThat(asked.indexOf("find view_imports")).isLessThan(asked.indexOf("find view_devices"));
        }
    }

    @Test
    void a_reader_asks_which_batches_are_complete_before_he_asks_for_devices() {
        asksForBatchesFirst(shelf -> shelf.ofSchool(SampleSchool.SCHOOL));
        asksForBatchesFirst(shelf -> shelf.ofClasses(SampleSchool.SCHOOL, Set.of(SampleSchool.CLASS_1_1)));
        asksForBatchesFirst(shelf -> shelf.these(SampleSchool.SCHOOL, Set.of(SampleSchool.PROJECTOR)));
    }
}
