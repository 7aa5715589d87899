package banzhang.guards.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundariesTest {
    private static final String GUILTY = "banzhang.guards.guilty";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("banzhang");
    private static final JavaClasses GUILTY_SAMPLE = new ClassFileImporter().importPackages(GUILTY);

    /// Each rule with the guilty class it must name.
    private static final Map<String, String> GUILTY_OF = Map.ofEntries(
            Map.entry("the catalogue", "events.KnowsALibrary"),
            Map.entry("transparency", "transparency.KnowsALibrary"),
            Map.entry("the journal", "journal.KnowsASide"),
            Map.entry("what is shared", "journal.KnowsASide"),
            Map.entry("command to query", "command.handover.KnowsTheOtherSide"),
            Map.entry("query to command", "query.ledger.KnowsTheOtherSide"),
            Map.entry("side to application", "command.handover.KnowsTheApplication"),
            Map.entry("the auditor's tool", "verify.KnowsADriver"),
            Map.entry("the checks of faults", "faults.checker.KnowsTheJournal"),
            Map.entry("deciders and clocks", "command.handover.RestlessRules"),
            Map.entry("deciders and Spring", "command.handover.SpringyAggregate"));

    static Stream<String> rules() {
        return GUILTY_OF.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(String rule) {
        rule(rule).apply(new Boundaries("banzhang")).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_guilty_sample_is_caught_by(String rule) {
        assertThatThrownBy(() -> rule(rule).apply(new Boundaries(GUILTY)).check(GUILTY_SAMPLE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(GUILTY + "." + GUILTY_OF.get(rule));
    }

    @Test
    void an_aggregate_that_asks_for_the_time_is_caught_too() {
        assertThatThrownBy(() -> new Boundaries(GUILTY)
                        .decidersTakeTimesAndIdsFromTheCommand()
                        .check(GUILTY_SAMPLE))
                .hasMessageContaining("SpringyAggregate")
                .hasMessageContaining("Instant.now()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"events", "journal", "access", "sample", "command", "query", "standalone", "faults.checker"})
    void a_part_the_rules_name_exists(String part) {
        assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("banzhang." + part));
    }

    private static Function<Boundaries, ArchRule> rule(String name) {
        return switch (name) {
            case "the catalogue" -> Boundaries::theCatalogueKnowsOnlyTheJdk;
            case "transparency" -> Boundaries::transparencyKnowsOnlyTheJdk;
            case "the journal" -> Boundaries::theJournalKnowsOnlyWhatItStores;
            case "what is shared" -> Boundaries::whatIsSharedKnowsNoSide;
            case "command to query" -> Boundaries::theCommandSideDoesNotKnowTheQuerySide;
            case "query to command" -> Boundaries::theQuerySideDoesNotKnowTheCommandSide;
            case "side to application" -> Boundaries::noSideKnowsTheApplication;
            case "the auditor's tool" -> Boundaries::theAuditorsToolStandsAlone;
            case "the checks of faults" -> Boundaries::theChecksOfFaultsStandAlone;
            case "deciders and clocks" -> Boundaries::decidersTakeTimesAndIdsFromTheCommand;
            case "deciders and Spring" -> Boundaries::decidersDoNotKnowSpring;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
