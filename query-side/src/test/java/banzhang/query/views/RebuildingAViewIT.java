package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.Refused;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.journal.CanonicalJson;
import banzhang.query.FilledJournal;
import banzhang.query.Story;
import banzhang.query.views.GenerationBook.Making;
import banzhang.sample.SampleDistrict;
import banzhang.sample.SampleSchool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@DisplayName("账簿 · 重建")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestPropertySource(properties = "banzhang.views.seconds-kept=2")
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class RebuildingAViewIT extends Reading {
    static final Map<View, List<String>> COLLECTIONS = Map.of(
            View.LEDGER, List.of("view_devices", "view_imports", "view_residues"),
            View.HISTORY, List.of("view_history"),
            View.HANDOVERS, List.of("view_handovers", "view_handovers_register"),
            View.ORGANISATION, List.of("view_organisation"));
    private static final EnumSet<View> ALL = EnumSet.allOf(View.class);

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    GenerationBook book;

    @Autowired
    Generations generations;

    @Autowired
    Bookcase bookcase;

    private int ghosts;

    private void fill(long seed, int events) {
        FilledJournal.fill(journal, new SampleDistrict("s" + Long.toHexString(seed) + "-", 2, seed), events);
    }

    private long register(String id) {
        Story story = new Story(SampleSchool.SCHOOL);
        return append(story.registered(new DeviceId(id), id, SampleSchool.projectorCard(), Story.START));
    }

    private void parkAGhost() {
        Story story = new Story(SampleSchool.SCHOOL);
        DeviceId ghost = new DeviceId("d-ghost-" + System.nanoTime() + "-" + ++ghosts);
        append(story.moved(ghost, story.store(), Story.wang(), Finding.COMPLETE, Story.START)
                .moved(ghost, Story.wang(), Story.li(), Finding.COMPLETE, Story.START));
    }

    private void awaitTheHead() {
        long head = positions.head();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> views.all().stream().allMatch(view -> view.position() >= head));
    }

    /// Every document of the live generation of every view, as canonical JSON.
    private Map<String, String> documents() {
        Map<String, String> all = new TreeMap<>();
        COLLECTIONS.forEach((view, names) -> names.forEach(name -> database.getCollection(
                        generations.lookNow(view).liveGeneration().collection(name))
                .find()
                .forEach(document -> all.put(
                        name + " " + document.getString("_id"),
                        new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8)))));
        return all;
    }

    private List<List<Object>> parked() {
        return views.all().stream()
                .flatMap(view -> view.parked().stream()
                        .map(one ->
                                List.<Object>of(view.name(), one.sequence(), one.events(), one.name(), one.position())))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private void rebuildAll() throws InterruptedException {
        rebuilds.run(ALL, told -> {});
    }

    @Test
    void a_rebuilt_view_is_the_live_one_byte_for_byte_and_parks_what_that_one_parked() throws InterruptedException {
        fill(System.nanoTime(), 2_500);
        parkAGhost();
        fill(System.nanoTime(), 500);
        awaitTheHead();
        Map<String, String> live = documents();
        List<List<Object>> parked = parked();
        List<Integer> before = views.all().stream().map(ViewStatus::generation).toList();

        rebuildAll();

        assertThat(documents()).isEqualTo(live).hasSizeGreaterThan(1_000);
        assertThat(parked()).isEqualTo(parked).isNotEmpty();
        assertThat(views.all())
                .extracting(ViewStatus::generation)
                .isEqualTo(before.stream().map(number -> number + 1).toList());
        assertThat(views.all()).extracting(ViewStatus::position).containsOnly(positions.head());
        register("after-" + System.nanoTime());
        awaitTheHead();
    }

    @Test
    void while_writers_go_on_nothing_of_theirs_is_missing_afterwards() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (long seed = System.nanoTime(); !enough.get(); seed++) {
                fill(seed, 60);
            }
        });
        for (int round = 0; round < 3; round++) {
            rebuildAll();
        }
        enough.set(true);
        writer.join();
        awaitTheHead();
        Map<String, String> followed = documents();
        rebuildAll();
        assertThat(documents()).isEqualTo(followed);
    }

    @Test
    void readers_see_a_whole_view_before_during_and_after_the_swap_and_always_their_own_writes() throws Exception {
        String seen = "seen-" + System.nanoTime();
        long first = register(seen);
        assertThat(get(SampleSchool.CHEN, "/api/devices/" + seen, first).status())
                .isEqualTo(200);
        long lines = lines();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int asked = 0;
            while (!enough.get()) {
                String own = seen + "-" + asked++;
                long position = register(own);
                Reply reply = get(SampleSchool.CHEN, "/api/devices/" + own, position);
                assertThat(reply.status()).as(own).isEqualTo(200);
                assertThat(Long.parseLong(reply.position())).isGreaterThanOrEqualTo(position);
                assertThat(lines()).isGreaterThanOrEqualTo(lines);
            }
            return asked;
        });
        for (int round = 0; round < 4; round++) {
            rebuildAll();
        }
        enough.set(true);
        assertThat(reader.join()).isPositive();
    }

    private long lines() {
        Reply reply = get(SampleSchool.CHEN, "/api/ledger");
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().at("/sums/devices").asLong();
    }

    @Test
    void a_killed_rebuild_leaves_the_live_view_and_is_thrown_away_by_the_next() throws Exception {
        register("killed-" + System.nanoTime());
        awaitTheHead();
        Map<String, String> live = documents();
        Making killed = book.claim(generations.lookNow(View.LEDGER)).orElseThrow();
        bookcase.lay(killed.generation());
        String half = killed.generation().collection("view_devices");
        database.getCollection(half).insertOne(new Document("_id", "half").append("position", 1L));
        assertThat(documents()).isEqualTo(live);
        assertThatThrownBy(() -> rebuilds.run(List.of(View.LEDGER), told -> {})).isInstanceOf(Refused.class);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> generations.isAbandoned(killed));
        rebuilds.run(List.of(View.LEDGER), told -> {});

        assertThat(documents()).isEqualTo(live);
        assertThat(database.listCollectionNames()).doesNotContain(half);
        // the one that was taken for dead goes on after all
        assertThat(book.swap(killed, generations.lookNow(View.LEDGER).live())).isFalse();
        assertThat(book.beat(killed)).isFalse();
    }

    @Test
    void of_two_rebuilds_of_a_view_the_second_is_refused_and_over_http_it_says_why() {
        Making first = book.claim(generations.lookNow(View.HISTORY)).orElseThrow();
        Reply refused = send(SampleSchool.GAO, "POST", "/api/views/history/rebuild", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("VIEW_IN_THE_MAKING");
        book.giveUp(first, "told so");
        assertThat(views.of(View.HISTORY).rebuildFailure()).isEqualTo("told so");
        assertThat(send(SampleSchool.ZHOU, "POST", "/api/views/history/rebuild", null)
                        .status())
                .isEqualTo(403);
        assertThat(send(SampleSchool.GAO, "POST", "/api/views/nothing/rebuild", null)
                        .status())
                .isEqualTo(404);

        int before = views.of(View.HISTORY).generation();
        assertThat(send(SampleSchool.GAO, "POST", "/api/views/history/rebuild", null)
                        .status())
                .isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> views.of(View.HISTORY).generation() > before);
        assertThat(views.of(View.HISTORY).rebuildFailure()).isNull();
    }

    @Test
    void what_nobody_reads_any_more_is_thrown_away() throws InterruptedException {
        parkAGhost();
        awaitTheHead();
        Generation old = generations.lookNow(View.LEDGER).liveGeneration();
        rebuilds.run(List.of(View.LEDGER), told -> {});
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(database.listCollectionNames()).doesNotContain(old.collection("view_devices"));
            for (String kept : List.of("trackingtokens", "deadletters", "view_progress")) {
                assertThat(database.getCollection(kept).find())
                        .noneMatch(document -> document.containsValue(old.group()));
            }
        });
        assertThat(generations.lookNow(View.LEDGER).retired()).doesNotContain(old.number());
        assertThat(Arrays.asList(View.values())).allMatch(view -> views.of(view).fault() == null);
    }
}
