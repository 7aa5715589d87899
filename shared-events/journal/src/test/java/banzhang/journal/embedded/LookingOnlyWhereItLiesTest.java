package banzhang.journal.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 3,000 blocks of two events each; how many documents a question looks at is counted, not timed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookingOnlyWhereItLiesTest {
    private static final int BLOCKS = 3_000;

    @TempDir
    static Path directory;

    private static EmbeddedDatabase database;
    private static MongoClient client;
    private static MongoCollection<Document> blocks;
    private static MongoCollection<Document> views;

    @BeforeAll
    static void fill() {
        database = EmbeddedDatabase.open(directory);
        client = MongoClients.create(database.connectionString());
        blocks = client.getDatabase("school").getCollection("blocks");
        blocks.createIndex(Indexes.ascending("e.a", "e.s"), new IndexOptions().unique(true));
        blocks.insertMany(LongStream.range(0, BLOCKS)
                .mapToObj(LookingOnlyWhereItLiesTest::block)
                .toList());
        views = client.getDatabase("school").getCollection("views");
        views.createIndex(Indexes.ascending("_id", "position"), new IndexOptions().unique(true));
        views.insertMany(LongStream.range(0, BLOCKS)
                .mapToObj(it -> new Document("_id", "school-%d|device-%04d".formatted(it % 10, it))
                        .append("position", it)
                        .append("room", it % 7))
                .toList());
    }

    /// Block n holds the events of device n/10 and of class n/100.
    private static Document block(long number) {
        return new Document("_id", 2 * number)
                .append(
                        "e",
                        List.of(
                                new Document("a", "device-" + number / 10).append("s", number % 10),
                                new Document("a", "class-" + number / 100).append("s", number % 100)));
    }

    @AfterAll
    static void close() {
        client.close();
        database.close();
    }

    private record Found(List<Object> ids, long looked) {}

    private static Found find(MongoCollection<Document> in, Bson filter, Bson sort, int limit) {
        long before = database.documentsRead();
        List<Object> ids =
                in.find(filter).sort(sort).limit(limit).map(it -> it.get("_id")).into(new ArrayList<>());
        return new Found(ids, database.documentsRead() - before);
    }

    @Test
    void the_last_block_is_one_look() {
        assertThat(find(blocks, empty(), Sorts.descending("_id"), 1))
                .isEqualTo(new Found(List.of(2L * (BLOCKS - 1)), 1));
    }

    @Test
    void the_block_at_or_before_a_position_is_one_look() {
        assertThat(find(blocks, lte("_id", 4_001L), Sorts.descending("_id"), 1))
                .isEqualTo(new Found(List.of(4_000L), 1));
    }

    @Test
    void the_tail_from_a_position_is_as_many_looks_as_blocks_asked_for() {
        assertThat(find(blocks, gte("_id", 3_001L), Sorts.ascending("_id"), 3))
                .isEqualTo(new Found(List.of(3_002L, 3_004L, 3_006L), 3));
    }

    @Test
    void positions_are_found_as_any_kind_of_number() {
        assertThat(find(blocks, eq("_id", 10), empty(), 0)).isEqualTo(new Found(List.of(10L), 1));
        assertThat(find(blocks, eq("_id", 10.0), empty(), 0)).isEqualTo(new Found(List.of(10L), 1));
    }

    @Test
    void an_aggregate_is_as_many_looks_as_it_has_blocks() {
        Found found = find(blocks, elemMatch("e", and(eq("a", "device-7"), gte("s", 4L))), empty(), 0);
        assertThat(found).isEqualTo(new Found(List.of(148L, 150L, 152L, 154L, 156L, 158L), 6));
    }

    @Test
    void one_event_of_an_aggregate_is_one_look() {
        assertThat(find(blocks, elemMatch("e", and(eq("a", "class-3"), eq("s", 42L))), empty(), 1))
                .isEqualTo(new Found(List.of(684L), 1));
    }

    @Test
    void a_key_that_leads_with_the_school_is_a_range() {
        Bson school = and(gte("_id", "school-3|"), lt("_id", "school-3}"));
        Found found = find(views, school, Sorts.ascending("_id"), 0);
        assertThat(found.ids()).hasSize(BLOCKS / 10).isSorted();
        assertThat(found.looked()).isEqualTo(BLOCKS / 10);
    }

    @Test
    void a_key_with_another_condition_is_one_look() {
        assertThat(find(views, and(eq("_id", "school-5|device-0015"), eq("position", 15L)), empty(), 0))
                .isEqualTo(new Found(List.of("school-5|device-0015"), 1));
        assertThat(find(views, and(eq("_id", "school-5|device-0015"), eq("position", 16L)), empty(), 0))
                .isEqualTo(new Found(List.of(), 1));
    }

    @Test
    void several_keys_are_as_many_looks_in_order() {
        assertThat(find(blocks, in("_id", 8L, 2L, 3L), Sorts.descending("_id"), 0))
                .isEqualTo(new Found(List.of(8L, 2L), 2));
    }

    @Test
    void bounds_are_sharp() {
        assertThat(find(blocks, and(gt("_id", 10L), lt("_id", 14L)), Sorts.ascending("_id"), 0))
                .isEqualTo(new Found(List.of(12L), 1));
        assertThat(find(blocks, and(gte("_id", 10L), lte("_id", 14L)), Sorts.descending("_id"), 0))
                .isEqualTo(new Found(List.of(14L, 12L, 10L), 3));
        assertThat(find(blocks, and(gt("_id", 14L), lt("_id", 10L)), empty(), 0))
                .isEqualTo(new Found(List.of(), 0));
    }

    @Test
    void another_order_than_the_keys_is_sorted_after_all_are_found() {
        List<Object> ids = find(views, gte("_id", "school-9|device-2980"), Sorts.descending("position"), 0)
                .ids();
        assertThat(ids).containsExactly("school-9|device-2999", "school-9|device-2989");
    }

    @Test
    void what_no_key_tells_is_looked_through() {
        assertThat(find(views, eq("room", 3L), empty(), 0).looked()).isEqualTo(BLOCKS);
        assertThat(find(views, regex("_id", "device-2999$"), empty(), 0))
                .isEqualTo(new Found(List.of("school-9|device-2999"), BLOCKS));
    }

    @Test
    void two_demands_on_elements_may_be_met_by_two_elements() {
        Found found = find(blocks, and(eq("e.a", "class-0"), eq("e.s", 42L)), empty(), 0);
        assertThat(found.ids()).containsExactly(84L);
        assertThat(found.looked()).isEqualTo(100);
    }
}
