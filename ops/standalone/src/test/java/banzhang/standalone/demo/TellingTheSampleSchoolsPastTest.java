package banzhang.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingTheSampleSchoolsPastTest {
    @Test
    void every_step_has_a_key_of_its_own() {
        assertThat(DemoLoader.steps()).extracting(DemoStep::key).doesNotHaveDuplicates();
    }

    @Test
    void two_tellings_are_the_same() {
        assertThat(DemoLoader.steps()).isEqualTo(DemoLoader.steps());
    }

    @Test
    void a_person_always_signs_alike_and_unlike_others() {
        byte[] once = DemoSignature.of(new PersonId("p-1"));
        assertThat(once).isEqualTo(DemoSignature.of(new PersonId("p-1")));
        assertThat(once).isNotEqualTo(DemoSignature.of(new PersonId("p-2"))).hasSizeLessThan(20_000);
    }
}
