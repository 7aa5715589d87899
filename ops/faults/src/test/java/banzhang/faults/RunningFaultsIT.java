package banzhang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.journal.MongodProcess;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The short set: what needs nothing of the machine but a `mongod`.
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIf("banzhang.journal.MongodProcess#isAvailable")
class RunningFaultsIT {
    @Test
    void the_application_holds_what_it_promises_under_the_short_set() {
        List<Outcome> outcomes =
                Faults.all(MongodProcess.binary().orElseThrow(), Options.parse("--set", "short", "--seed", "1"));
        assertThat(outcomes).hasSize(Options.SHORT.size()).allSatisfy(outcome -> {
            assertThat(outcome.held()).as(outcome.line() + outcome.findings()).isTrue();
            assertThat(outcome.acknowledged()).isPositive();
        });
    }
}
