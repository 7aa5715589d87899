package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/// Cases that an engine which does nothing could pass would ask nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortedCasesBiteTest {

    @Test
    void every_case_is_failed_by_an_engine_that_does_nothing() {
        List<String> cases = Arrays.stream(PortedCases.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName() + "()")
                .toList();
        assertThat(cases).hasSizeGreaterThan(25);
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(IdlePortedCases.class))
                .execute()
                .testEvents();
        assertThat(tests.failed().map(Event::getTestDescriptor).map(TestDescriptor::getLegacyReportingName))
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(tests.succeeded().list()).isEmpty();
    }
}
