package banzhang.guards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.EventName;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.guards.SourceTree;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalogue's guards against events that were tampered with.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueGuardTest {
    private static final String CHANGED = ": its schema or example changed; a new shape is a new revision";
    private static final String SIGNED = "handover.signed r1";

    /// 反例 — the signature as somebody might "improve" it, under the released name.
    @EventName(value = "handover.signed", zh = "签字")
    record TamperedSigned(HandoverId handover, SchoolId school, PersonId signedBy, Instant happenedAt) {}

    @Test
    void a_changed_record_makes_another_schema_and_breaks_the_lock() throws IOException {
        String tampered = new EventSchemas().of(TamperedSigned.class);
        assertThat(tampered).isNotEqualTo(new EventSchemas().of(HandoverSigned.class));
        CatalogueLock present = lockWith(SIGNED, CatalogueLock.digestsOf(tampered, "{}"));
        assertThat(CatalogueLock.committed().brokenBy(present)).containsExactly(SIGNED + CHANGED);
    }

    @Test
    void a_changed_example_breaks_the_lock() throws IOException {
        String schema =
                SourceTree.read(CatalogueFolder.folderOf("handover.signed", 1).resolve("schema.json"));
        CatalogueLock present = lockWith(SIGNED, CatalogueLock.digestsOf(schema, "{}"));
        assertThat(CatalogueLock.committed().brokenBy(present)).containsExactly(SIGNED + CHANGED);
    }

    @Test
    void an_event_that_is_gone_breaks_the_lock() throws IOException {
        Map<String, String> entries = CatalogueLock.present().entries();
        entries.remove(SIGNED);
        assertThat(CatalogueLock.committed().brokenBy(new CatalogueLock(entries)))
                .containsExactly(SIGNED + ": released and gone");
    }

    @Test
    void a_code_word_that_is_gone_breaks_the_lock() throws IOException {
        Map<String, String> entries = CatalogueLock.present().entries();
        entries.remove("word Finding.MISSING");
        assertThat(CatalogueLock.committed().brokenBy(new CatalogueLock(entries)))
                .containsExactly("word Finding.MISSING: released and gone");
    }

    @Test
    void a_new_revision_breaks_nothing_and_asks_to_be_locked() throws IOException {
        CatalogueLock present = lockWith("handover.signed r2", "a b");
        CatalogueLock committed = CatalogueLock.committed();
        assertThat(committed.brokenBy(present)).isEmpty();
        assertThat(committed.missing(present)).containsExactly("handover.signed r2");
        assertThat(committed.with(present).missing(present)).isEmpty();
    }

    @Test
    void writing_the_lock_again_never_mends_a_broken_line() throws IOException {
        CatalogueLock present = lockWith(SIGNED, "a b");
        CatalogueLock rewritten =
                CatalogueLock.parse(CatalogueLock.committed().with(present).text());
        assertThat(rewritten.brokenBy(present)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'room':'r-1','school':'qinghe','number':'A101','happenedAt':'2026-09-01T00:00:00Z','more':1}",
                "{'room':'王老师','school':'qinghe','number':'A101','happenedAt':'2026-09-01T00:00:00Z'}",
                "{'room':'r-1','school':'qinghe','number':7,'happenedAt':'2026-09-01T00:00:00Z'}"
            })
    void a_schema_rejects_what_is_missing_unknown_or_of_another_shape(String room) {
        String schema = new EventSchemas().of(RoomOpened.class);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(room.replace('\'', '"'), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void one_word_for_two_terms_is_seen() {
        assertThat(GlossaryPage.ambiguous(
                        List.of(new GlossaryPage.Term("签字", "Sign", ""), new GlossaryPage.Term("签收", "Sign", ""))))
                .hasSize(1);
    }

    private static CatalogueLock lockWith(String key, String digests) throws IOException {
        Map<String, String> entries = CatalogueLock.present().entries();
        entries.put(key, digests);
        return new CatalogueLock(entries);
    }
}
