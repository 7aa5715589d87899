package banzhang.guards.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingComponentsTest {
    @Test
    void the_list_tells_of_every_library_that_is_delivered_in_its_version() {
        Set<String> delivered = ComponentList.delivered();
        assertThat(delivered).hasSizeGreaterThan(50);
        assertThat(ComponentList.untold(delivered, ComponentList.told())).isEmpty();
    }

    @Test
    void a_library_in_another_version_than_told_is_seen() {
        assertThat(ComponentList.untold(Set.of("poi-5.5.1.jar"), Set.of("poi-5.5.0.jar")))
                .containsExactly("poi-5.5.1.jar");
    }
}
