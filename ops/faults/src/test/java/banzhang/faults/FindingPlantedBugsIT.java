package banzhang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.cluster.MongodNode;
import banzhang.cluster.MongodSet;
import banzhang.faults.checker.Checker;
import banzhang.faults.checker.Finding;
import banzhang.faults.checker.Invariant;
import banzhang.faults.checker.Ledger;
import banzhang.faults.network.Line;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.journal.MongodProcess;
import banzhang.journal.UncheckedJournals;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Ten applications that are wrong in ten ways, each under the fault that shows it, and the checker that must say so;
/// and one that is right, which it must not accuse.
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIf("banzhang.journal.MongodProcess#isAvailable")
@SuppressWarnings("NullAway.Init") // fields are set before each test
class FindingPlantedBugsIT {
    private static Arena arena;
    private static MongoClient client;

    @TempDir
    Path directory;

    private MongoDatabase database;
    private MongoDatabase replayed;
    private LedgerFile ledger;

    @BeforeAll
    static void open_the_arena() {
        arena = Arena.open(MongodProcess.binary().orElseThrow(), 0);
        client = MongoClients.create(arena.uri("admin"));
    }

    @AfterAll
    static void close_the_arena() {
        client.close();
        arena.close();
    }

    @BeforeEach
    void lay_out() {
        database = client.getDatabase("p" + UUID.randomUUID().toString().substring(0, 8));
        replayed = client.getDatabase(database.getName() + "_replay");
        ledger = new LedgerFile(directory.resolve("clients.ledger"));
    }

    @AfterEach
    void drop() {
        ledger.close();
        database.drop();
        replayed.drop();
    }

    private Journal journal() {
        return Journal.open(client, database, JournalSettings.defaults());
    }

    private List<Finding> findings() {
        new Notes(database, replayed).follow();
        Checker checker = new Checker(database, Ledger.read(directory));
        List<Finding> findings = new ArrayList<>(checker.log());
        findings.addAll(checker.views(replayed, Notes.VIEW::equals));
        findings.addAll(checker.members(arena.memberUris(), Duration.ofSeconds(30)));
        return findings;
    }

    /// What was found, and nothing else.
    private void assertFound(Invariant... expected) {
        Set<Invariant> broken = EnumSet.noneOf(Invariant.class);
        List<Finding> findings = findings();
        findings.forEach(finding -> broken.add(finding.invariant()));
        assertThat(broken).as(findings.toString()).containsExactlyInAnyOrder(expected);
    }

    /// Cuts the primary off from the others, has something done while it does not know yet, and waits until another
    /// leads and all is mended and whole.
    private void whileCutOff(java.util.function.Consumer<MongodNode> doing) {
        int primary = arena.primary();
        arena.wires().amongMembers(primary, Line::cut);
        doing.accept(arena.node(primary));
        MongodSet.await(
                () -> arena.nodes().stream().anyMatch(node -> !node.equals(arena.node(primary)) && node.isPrimary()));
        arena.heal();
    }

    @Test
    void an_honest_application_is_not_accused_after_a_failover() {
        try (Journal journal = journal()) {
            Shop shop = new Shop(journal, ledger);
            shop.serve("1", "a");
            MongodNode primary = arena.node(arena.primary());
            primary.kill();
            shop.serve("2", "a");
            shop.serve("3", "b");
            primary.restart();
            shop.submitted("4");
            assertThatThrownBy(() -> journal.engine().appendEvents(shop.unit("4", "a", 0)))
                    .isInstanceOf(AggregateStreamCreationException.class);
            ledger.write('R', Shop.proof("4"), Shop.EVENTS);
            arena.heal();
        }
        new Notes(database, database).follow();
        assertFound();
    }

    @Test
    void w_1_loses_what_it_acknowledged() {
        JournalSettings weak = JournalSettings.defaults().withWriteConcern(WriteConcern.W1);
        try (Journal honest = journal()) {
            new Shop(honest, ledger).serve("1", "a");
        }
        try (MongoClient alone = arena.node(arena.primary()).direct();
                Journal journal = UncheckedJournals.open(alone.getDatabase(database.getName()), weak)) {
            Shop guilty = new Shop(journal, ledger);
            guilty.serve("2", "b");
            whileCutOff(primary -> guilty.serve("3", "c"));
        }
        new Notes(database, database).follow();
        assertFound(Invariant.I1);
    }

    @Test
    void without_the_unique_index_two_write_one_history_twice() {
        journal().close();
        Document key = new Document("e.a", 1).append("e.s", 1);
        database.getCollection("journal").dropIndex(key);
        database.getCollection("journal").createIndex(key);
        try (Journal one = UncheckedJournals.open(database, JournalSettings.defaults());
                Journal other = UncheckedJournals.open(database, JournalSettings.defaults())) {
            Shop first = new Shop(one, ledger);
            Shop second = new Shop(other, ledger);
            long decidedOn = second.nextOf("a");
            first.serve("1", "a");
            second.submitted("2");
            other.engine().appendEvents(second.unit("2", "a", decidedOn));
            second.acknowledged("2");
        }
        new Notes(database, database).follow();
        assertFound(Invariant.I3);
    }

    @Test
    void a_projection_that_tracks_by_time_misses_what_a_clock_put_back_wrote() {
        try (Journal journal = journal()) {
            Shop shop = new Shop(journal, ledger);
            Notes guilty = new Notes.ByTime(database, database);
            shop.serve("1", "a");
            guilty.follow();
            shop.setClock(Instant.parse("2026-11-25T07:00:00Z"));
            shop.serve("2", "b");
            guilty.follow();
        }
        assertFound(Invariant.I6);
    }

    @Test
    void acknowledging_before_the_commit_loses_what_a_kill_cuts_off() {
        try (Journal journal = journal()) {
            List<String> queued = new ArrayList<>();
            Shop guilty = new Shop(journal, ledger) {
                @Override
                void carryOut(String command, String subject) {
                    queued.add(command); // to be appended soon: the kill comes sooner
                }
            };
            new Shop(journal, ledger).serve("1", "a");
            guilty.serve("2", "b");
            assertThat(queued).containsExactly("2");
        }
        new Notes(database, database).follow();
        assertFound(Invariant.I1);
    }

    @Test
    void retrying_under_a_new_id_does_it_twice() {
        try (Journal journal = journal()) {
            Shop guilty = new Shop(journal, ledger) {
                @Override
                void carryOut(String command, String subject) {
                    super.carryOut(command, subject); // its answer is lost
                    super.carryOut(command + "-again", subject);
                }
            };
            guilty.serve("1", "a");
        }
        new Notes(database, database).follow();
        assertFound(Invariant.I2);
    }

    @Test
    void inserting_in_two_steps_leaves_half_a_unit_after_a_kill() {
        try (Journal journal = journal()) {
            Shop guilty = new Shop(journal, ledger) {
                @Override
                void carryOut(String command, String subject) {
                    journal()
                            .engine()
                            .appendEvents(
                                    unit(command, subject, nextOf(subject)).getFirst());
                    // killed before the second step
                }
            };
            guilty.submitted("1");
            guilty.carryOut("1", "a");
            guilty.unanswered("1");
        }
        new Notes(database, database).follow();
        assertFound(Invariant.I3);
    }

    @Test
    void a_projection_that_skips_what_fails_misses_it() {
        try (Journal journal = journal()) {
            Shop shop = new Shop(journal, ledger);
            shop.serve("1", "a");
            shop.serve("2", "b");
        }
        database.createCollection(Notes.VIEW);
        refuse(new Document("_id", new Document("$ne", "b")));
        new Notes.Skipping(database, database).follow();
        refuse(new Document());
        assertFound(Invariant.I6);
    }

    private void refuse(Document allOthers) {
        database.runCommand(new Document("collMod", Notes.VIEW).append("validator", allOthers));
    }

    @Test
    void a_tail_that_is_not_of_the_majority_shows_what_is_rolled_back() {
        try (Journal journal = journal()) {
            new Shop(journal, ledger).serve("1", "a");
        }
        List<Notes.Entry> seen = new ArrayList<>();
        JournalSettings weak = JournalSettings.defaults().withWriteConcern(WriteConcern.W1);
        try (MongoClient alone = arena.node(arena.primary()).direct();
                Journal unsure = UncheckedJournals.open(alone.getDatabase(database.getName()), weak)) {
            Shop shop = new Shop(unsure, ledger);
            shop.serve("2", "a");
            Notes guilty = new Notes(alone.getDatabase(database.getName()), database);
            whileCutOff(primary -> {
                shop.submitted("3");
                shop.carryOut("3", "b"); // on one member only, and not acknowledged
                shop.unanswered("3");
                seen.addAll(guilty.entries(ReadConcern.LOCAL));
            });
            seen.forEach(new Notes(database, database)::note);
        }
        assertFound(Invariant.I6);
    }

    @Test
    void a_swallowed_conflict_acknowledges_what_was_not_done() {
        try (Journal journal = journal()) {
            Shop honest = new Shop(journal, ledger);
            Shop guilty = new Shop(journal, ledger) {
                @Override
                void carryOut(String command, String subject) {
                    try {
                        journal().engine().appendEvents(unit(command, subject, 0));
                    } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                        // guilty: as if it were done
                    }
                }
            };
            honest.serve("1", "a");
            guilty.serve("2", "a");
        }
        new Notes(database, database).follow();
        assertFound(Invariant.I1);
    }

    @Test
    void a_replay_in_the_order_of_times_ends_elsewhere() {
        try (Journal journal = journal()) {
            Shop shop = new Shop(journal, ledger);
            shop.serve("1", "a");
            shop.setClock(Instant.parse("2026-11-25T07:00:00Z"));
            shop.serve("2", "a");
        }
        new Notes.InOrderOfTime(database, database).follow();
        assertFound(Invariant.I6);
    }

    @Test
    void a_log_against_the_order_of_answers_is_seen() {
        try (Journal journal = journal()) {
            Shop shop = new Shop(journal, ledger);
            shop.submitted("late");
            shop.carryOut("late", "a");
            shop.serve("early", "b");
        }
        LedgerFile second = new LedgerFile(directory.resolve("clients.ledger"));
        second.close();
        Ledger forged = new Ledger(List.of(
                new Ledger.Line(1, 'S', Shop.proof("early"), 2),
                new Ledger.Line(2, 'A', Shop.proof("early"), 2),
                new Ledger.Line(3, 'S', Shop.proof("late"), 2),
                new Ledger.Line(4, 'A', Shop.proof("late"), 2)));
        assertThat(new Checker(database, forged).log())
                .extracting(Finding::invariant)
                .containsExactly(Invariant.I9);
    }

    @Test
    void gaps_and_times_that_do_not_fit_are_seen() {
        try (Journal journal = journal()) {
            Shop shop = new Shop(journal, ledger);
            for (int command = 0; command < 3; command++) {
                shop.serve("" + command, "a");
            }
        }
        var log = database.getCollection("journal", BsonDocument.class);
        log.updateOne(Filters.eq("_id", 4L), Updates.inc("h", 1L));
        log.deleteOne(Filters.eq("_id", 2L));
        assertThat(new Checker(database, Ledger.read(directory)).log())
                .extracting(Finding::invariant)
                .contains(Invariant.I1, Invariant.I3, Invariant.I10);
    }

    @Test
    void members_that_differ_are_seen() {
        try (Journal journal = journal()) {
            new Shop(journal, ledger).serve("1", "a");
        }
        try (Arena other = Arena.open(MongodProcess.binary().orElseThrow(), 0)) {
            List<String> uris = new ArrayList<>(arena.memberUris());
            uris.set(2, other.memberUris().getFirst());
            assertThat(new Checker(database, Ledger.read(directory)).members(uris, Duration.ZERO))
                    .extracting(Finding::invariant)
                    .containsOnly(Invariant.I7);
        }
    }
}
