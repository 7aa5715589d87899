package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.journal.Beat;
import banzhang.journal.Journal;
import banzhang.journal.JournalEventStore;
import banzhang.journal.JournalSettings;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("账簿 · 登账进度")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before each
class TellingHowFarAViewIsTest {
    private static final Generation LEDGER = new Generation(View.LEDGER, Generation.FIRST);
    private final Noted stored = new Noted();
    private ViewsByHand views;
    private Journal journal;
    private Beat beat;
    private ViewProgress progress;
    private FollowedTokens tokens;
    private StepInterceptor steps;
    private ViewCollection pages;

    /// 记下 — a token store that notes what it was given.
    private static final class Noted extends InMemoryTokenStore {
        private final List<Long> positions = new ArrayList<>();

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            positions.add(token == null ? -1 : token.position().orElseThrow());
            super.storeToken(token, processor, segment);
        }
    }

    @BeforeEach
    void begin() {
        views = new ViewsByHand();
        journal = Journal.open(views.client(), views.database(), JournalSettings.defaults());
        beat = journal.beat(Duration.ofHours(1));
        progress = new ViewProgress(new ProgressBoard(views.database()), views.get(Generations.class), beat);
        Followed followed = new Followed(views.get(Generations.class));
        tokens = new FollowedTokens(stored, View.LEDGER, followed, progress);
        steps = new StepInterceptor(View.LEDGER, followed, progress, views.get(Projections.class));
        pages = views.get(Bookcase.class).open(View.LEDGER, "told_pages");
        stored.initializeTokenSegments(LEDGER.group(), 1);
    }

    @AfterEach
    void end() {
        journal.close();
        views.close();
    }

    /// Takes one event in as Axon's processor does: the token first thing when the batch commits.
    private void batch(long position, Callable<?> change) throws Exception {
        EventMessage<?> event = GenericEventMessage.asEventMessage("something");
        TrackedEventMessage<?> tracked =
                new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(position), event);
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(List.of(tracked));
        work.onPrepareCommit(done -> tokens.storeToken(new GlobalSequenceTrackingToken(position), "ledger", 0));
        work.executeWithResult(() -> steps.handle(work, new Proceeding(change)));
    }

    private record Proceeding(Callable<?> change) implements org.axonframework.messaging.InterceptorChain {
        @Override
        public @Nullable Object proceed() throws Exception {
            return change.call();
        }
    }

    private Callable<?> writing(String key, long position) {
        return () -> {
            pages.begin(key, position, () -> new Document("said", position));
            return key;
        };
    }

    private Callable<?> changing(String key, long position) {
        return () -> {
            pages.change(key, position, known -> new Document(known).append("said", position));
            return key;
        };
    }

    private static Callable<?> nothing() {
        return () -> "nothing";
    }

    @Test
    void a_token_is_left_where_it_is_for_a_moment_and_what_is_written_is_known_at_once() throws Exception {
        batch(0, writing("s|a", 0));
        batch(1, nothing());
        batch(2, writing("s|b", 2));
        assertThat(stored.positions).containsExactly(0L);
        assertThat(progress.of(View.LEDGER)).isEqualTo(2);
        assertThat(pages.find("s|b")).isNotNull();
    }

    @Test
    void what_is_taken_in_again_from_an_older_token_changes_nothing() throws Exception {
        batch(0, writing("s|a", 0));
        batch(1, changing("s|a", 1));
        Document before = pages.find("s|a");
        batch(0, writing("s|a", 0));
        batch(1, changing("s|a", 1));
        assertThat(pages.find("s|a")).isEqualTo(before).containsEntry("said", 1L);
    }

    @Test
    void what_was_left_is_stored_when_the_claim_is_renewed() throws Exception {
        batch(0, writing("s|a", 0));
        batch(1, nothing());
        tokens.extendClaim("ledger", 0);
        assertThat(stored.positions).containsExactly(0L, 1L);
        tokens.extendClaim("ledger", 0);
        assertThat(stored.positions).containsExactly(0L, 1L);
    }

    @Test
    void a_batch_whose_event_was_dropped_stores_its_token() throws Exception {
        batch(0, writing("s|a", 0));
        batch(1, () -> {
            Objects.requireNonNull(ViewStep.current()).discard(); // as when it is parked
            return "dropped";
        });
        assertThat(stored.positions).containsExactly(0L, 1L);
    }

    @Test
    void who_claims_a_view_tells_how_far_its_token_says_it_is() {
        stored.storeToken(new GlobalSequenceTrackingToken(41), LEDGER.group(), 0);
        assertThat(progress.of(View.LEDGER)).isEqualTo(-1);
        tokens.fetchToken("ledger", 0);
        assertThat(progress.of(View.LEDGER)).isEqualTo(41);
    }

    @Test
    void the_board_is_told_soon_after_a_quiet_time_and_ten_times_a_second_in_a_crowd() {
        assertThat(ProgressBoard.restAfter(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(20));
        assertThat(ProgressBoard.restAfter(Duration.ofDays(1))).isEqualTo(Duration.ofMillis(20));
        assertThat(ProgressBoard.restAfter(Duration.ofMillis(30))).isEqualTo(Duration.ofMillis(70));
        assertThat(ProgressBoard.restAfter(Duration.ZERO)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void the_board_is_told_of_all_views_and_never_goes_back() {
        MongoDatabase database = views.database();
        ProgressBoard board = new ProgressBoard(database);
        Generation search = new Generation(View.SEARCH, Generation.FIRST);
        board.tellSoon(LEDGER, 5);
        board.tellSoon(LEDGER, 4);
        board.tellSoon(search, 7);
        board.tell();
        assertThat(board.read(List.of(LEDGER, search)))
                .containsEntry(LEDGER, 5L)
                .containsEntry(search, 7L);
        new ProgressBoard(database).tellSoon(LEDGER, 3);
        board.forget(search);
        assertThat(board.read(List.of(LEDGER, search))).containsOnlyKeys(LEDGER).containsEntry(LEDGER, 5L);
    }

    @Test
    void who_waits_for_a_view_has_its_follower_shown_what_was_committed() throws Exception {
        JournalEventStore store = JournalEventStore.over(
                journal, beat, EmbeddedEventStore.builder().storageEngine(journal.engine()));
        Story story = Story.ofSampleSchool();
        story.told().forEach(told -> journal.engine().appendEvents(told.message()));
        try (TrackingEventStream follower = store.openStream(new GlobalSequenceTrackingToken(0))) {
            assertThat(follower.hasNextAvailable()).isFalse();
            assertThat(progress.await(List.of(View.LEDGER), 1, Duration.ofMillis(500)))
                    .isFalse();
            assertThat(follower.hasNextAvailable()).isTrue();
        } finally {
            store.shutDown();
        }
    }
}
