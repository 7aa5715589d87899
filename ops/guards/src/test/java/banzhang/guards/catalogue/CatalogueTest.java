package banzhang.guards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.CustodyEvent;
import banzhang.events.EventCatalogue;
import banzhang.events.EventName;
import banzhang.guards.SourceTree;
import banzhang.journal.CanonicalJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The catalogue as committed; `ops/bin/banzhang catalogue` writes what is made and adds new lines to the lock.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {
    private static final boolean WRITE = Boolean.getBoolean("banzhang.catalogue.write");
    private static final Path CONFUSABLE = CatalogueFolder.RESOURCES.resolve("confusable.tsv");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @BeforeAll
    static void write() throws IOException {
        if (WRITE) {
            EventSchemas schemas = new EventSchemas();
            EventCatalogue.all()
                    .forEach(event -> CatalogueFolder.write(
                            CatalogueFolder.schemaOf(EventCatalogue.nameOf(event)), schemas.of(event)));
            CatalogueFolder.write(
                    CatalogueFolder.LOCK,
                    CatalogueLock.committed().with(CatalogueLock.present()).text());
            CatalogueFolder.write(CatalogueFolder.CATALOGUE_PAGE, cataloguePage());
            CatalogueFolder.write(CatalogueFolder.GLOSSARY_PAGE, glossaryPage());
        }
    }

    static List<Class<? extends CustodyEvent>> events() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_events_schema_is_the_one_its_record_makes(Class<?> event) {
        String committed = SourceTree.read(CatalogueFolder.schemaOf(EventCatalogue.nameOf(event)));
        assertThat(committed).isEqualTo(new EventSchemas().of(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_events_example_fits_its_schema(Class<?> event) {
        EventName name = EventCatalogue.nameOf(event);
        String schema = SourceTree.read(CatalogueFolder.schemaOf(name));
        String example = SourceTree.read(CatalogueFolder.exampleOf(name));
        assertThat(SCHEMAS.getSchema(schema).validate(example, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("locked")
    void every_released_example_reads_and_writes_the_same_bytes(String name, int revision) throws IOException {
        Path file = CatalogueFolder.folderOf(name, revision).resolve("example.json");
        Class<?> event = Objects.requireNonNull(EventCatalogue.find(name, revision));
        String example = SourceTree.read(file);
        byte[] written = CanonicalJson.bytes(CanonicalJson.mapper().readValue(example, event));
        assertThat(written).asString().isEqualTo(new JsonCanonicalizer(example).getEncodedString());
    }

    static List<Object[]> locked() {
        return CatalogueLock.committed().entries().keySet().stream()
                .filter(key -> !key.startsWith("word "))
                .map(key -> key.split(" r", 2))
                .map(key -> new Object[] {key[0], Integer.valueOf(key[1])})
                .toList();
    }

    @Test
    void nothing_released_has_changed_or_gone() throws IOException {
        assertThat(CatalogueLock.committed().brokenBy(CatalogueLock.present())).isEmpty();
    }

    @Test
    void every_event_is_locked() throws IOException {
        assertThat(CatalogueLock.committed().missing(CatalogueLock.present()))
                .as("ops/bin/banzhang catalogue adds these")
                .isEmpty();
    }

    @Test
    void the_catalogue_page_and_the_glossary_are_the_ones_the_code_makes() {
        assertThat(SourceTree.read(CatalogueFolder.CATALOGUE_PAGE)).isEqualTo(cataloguePage());
        assertThat(SourceTree.read(CatalogueFolder.GLOSSARY_PAGE)).isEqualTo(glossaryPage());
    }

    @Test
    void one_word_of_the_code_stands_for_one_chinese_term() {
        assertThat(GlossaryPage.ambiguous(GlossaryPage.terms(CataloguePage.docsOfTheCatalogue())))
                .isEmpty();
    }

    private static String cataloguePage() {
        return new CataloguePage(CataloguePage.docsOfTheCatalogue()).text();
    }

    private static String glossaryPage() {
        Map<String, String> docs = CataloguePage.docsOfTheCatalogue();
        return GlossaryPage.text(GlossaryPage.terms(docs), SourceTree.read(CONFUSABLE));
    }
}
