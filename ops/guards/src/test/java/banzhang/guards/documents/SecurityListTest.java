package banzhang.guards.documents;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.SourceTree;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityListTest {
    private static final SecurityList LIST = new SecurityList();

    private static String document() {
        return SourceTree.read(SourceTree.root().resolve("ops/asvs.md"));
    }

    @Test
    void every_requirement_of_level_1_is_told_once_with_a_proof_that_is_there() {
        assertThat(LIST.amissIn(document())).isEmpty();
    }

    @Test
    void what_is_left_out_told_twice_unproven_or_proven_by_nothing_is_seen() {
        String nobody = "Proving" + "NothingTest"; // in two words, for this file is searched too
        String guilty = document()
                .replaceFirst("(?m)^\\| 1\\.2\\.1 .*\n", "")
                .replaceFirst("(?m)^\\| 1\\.2\\.5 .*\n", "$0$0")
                .replaceFirst("\\| 3\\.4\\.1 (.*)`KeepingCookiesFromTheOpenIT`", "| 3.4.1 $1")
                .replaceFirst("\\| 3\\.4\\.2 (.*)`KeepingCookiesFromTheOpenIT`", "| 3.4.2 $1`" + nobody + "`")
                .replaceFirst("\\| 6\\.3\\.1 (.*)\\| met \\|", "| 6.3.1 $1| perhaps |")
                .replaceFirst("\\| 9\\.2\\.1 ", "| 9.2.9 ");
        assertThat(LIST.amissIn(guilty))
                .containsExactlyInAnyOrder(
                        "1.2.1 is missing",
                        "9.2.1 is missing",
                        "9.2.9 is not of level 1",
                        "1.2.5 is told twice",
                        "3.4.1 is met, and nothing proves it",
                        "3.4.2 names no test: " + nobody,
                        "6.3.1 is neither met nor out nor open, with a reason");
    }
}
