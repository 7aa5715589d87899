package banzhang.guards.documents;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.SourceTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedThingsTest {
    private static final NamedThings TREE = new NamedThings();

    static List<String> documents() {
        return SourceTree.files(".md").stream().map(SourceTree::shown).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_a_document_names_is_there(String document) {
        Path file = SourceTree.root().resolve(document);
        Path folder = SourceTree.root().relativize(file).getParent();
        assertThat(TREE.missingIn(SourceTree.read(file), folder == null ? Path.of("") : folder))
                .isEmpty();
    }

    @Test
    void what_a_document_names_and_is_not_there_is_seen() {
        String nobody = "Handover" + "Oracle"; // in two words, for this file is searched too
        String guilty = """
            See [changes](CHANGELOG.md) and [nothing](NOTHING.md), or [what is outside](https://example.org).
            `HandoverRules` decides, `%s` does not; `EventStorageEngine` is a library's.
            `ops/bin/banzhang serve` starts it, `ops/bin/nothing serve` does not; `query-side/…/{ledger,history,…}` are
            there, `query-side/…/{ledger,oracle}` are not both.
            """.formatted(nobody);
        assertThat(TREE.missingIn(guilty, Path.of("")))
                .containsExactly("NOTHING.md", nobody, "ops/bin/nothing", "query-side/…/{ledger,oracle}");
    }
}
