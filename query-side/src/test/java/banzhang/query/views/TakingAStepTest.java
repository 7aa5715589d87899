package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.events.value.AssetCard;
import banzhang.events.value.ImportId;
import banzhang.query.Story;
import banzhang.query.Told;
import banzhang.query.ViewsByHand;
import banzhang.sample.Happened;
import banzhang.sample.SampleDistrict;
import banzhang.sample.SampleSchool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("账簿 · 一步登账")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before each
class TakingAStepTest {
    static final Generation LEDGER = new Generation(View.LEDGER, Generation.FIRST);
    ViewsByHand views;

    ViewsByHand open() {
        return new ViewsByHand();
    }

    @BeforeEach
    void begin() {
        views = open();
    }

    @AfterEach
    void end() {
        views.close();
    }

    static List<Told> history(long seed, int events) {
        SampleDistrict district = new SampleDistrict("s" + Long.toHexString(seed) + "-", 2, seed);
        List<Told> told = new ArrayList<>();
        while (told.size() < events) {
            for (Happened one : district.next()) {
                told.add(Told.of(one));
            }
        }
        return told;
    }

    /// Takes the events of `[from, until)` in as one step of each view.
    void step(List<Told> told, int from, int until) throws Exception {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (int position = from; position < until; position++) {
            events.add(told.get(position).at(position));
        }
        for (View view : View.values()) {
            var projection = views.get(Projections.class).of(view);
            ViewStep step = new ViewStep(new Generation(view, Generation.FIRST));
            step.foresee(events, projection);
            for (TrackedEventMessage<?> event : events) {
                step.take(() -> projection.handle(event));
            }
            step.write();
        }
    }

    Map<String, String> oneByOne(List<Told> told) {
        try (ViewsByHand others = new ViewsByHand()) {
            for (int position = 0; position < told.size(); position++) {
                others.take(told.get(position), position);
            }
            return others.bytes();
        }
    }

    @Test
    void however_a_history_is_cut_into_steps_every_document_is_the_same_byte_for_byte() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            List<Told> told = history(seed, 700);
            Map<String, String> expected = oneByOne(told);
            Random random = new Random(seed);
            int position = 0;
            while (position < told.size()) {
                int next = Math.min(told.size(), position + 1 + random.nextInt(120));
                step(told, position, next);
                // now and then killed before the token is stored: some of the same events come again, cut otherwise
                position = random.nextInt(4) == 0 ? Math.max(0, position - random.nextInt(90)) : next;
            }
            assertThat(views.bytes()).as("seed %d", seed).isEqualTo(expected);
            views.close();
            views = open();
        }
    }

    @Test
    void all_of_it_again_from_the_start_changes_not_a_byte() throws Exception {
        List<Told> told = history(7, 400);
        step(told, 0, told.size());
        Map<String, String> once = views.bytes();
        step(told, 0, told.size());
        assertThat(views.bytes()).isEqualTo(once).isEqualTo(oneByOne(told));
    }

    /// As often as it takes: an order that only happens to be right is none.
    @Test
    void what_says_that_a_batch_is_complete_is_written_after_its_devices() {
        ImportId batch = new ImportId("i-1");
        List<Told> told = new Story(SampleSchool.SCHOOL)
                .begun(batch, 1, Story.START)
                .registered(SampleSchool.PROJECTOR, "ZT-1", AssetCard.named("投影仪"), batch, Story.START)
                .advanced(batch, 1, Story.START)
                .completed(batch, 1, Story.START)
                .told();
        for (int time = 0; time < 8; time++) {
            List<String> written = views
                    .commandsOf(() ->
                            assertThatCode(() -> step(told, 0, told.size())).doesNotThrowAnyException())
                    .stream()
                    .filter(command -> command.startsWith("insert "))
                    .toList();
            assertThat(written).contains("insert view_devices", "insert view_imports");
            assertThat(written.indexOf("insert view_devices")).isLessThan(written.indexOf("insert view_imports"));
            views.close();
            views = open();
        }
    }

    @Test
    void a_longer_step_over_a_shorter_one_goes_on_from_where_that_one_got() throws Exception {
        List<Told> told = history(8, 300);
        step(told, 0, 150);
        step(told, 0, told.size());
        assertThat(views.bytes()).isEqualTo(oneByOne(told));
    }

    @Test
    void who_has_been_overtaken_writes_nothing_over_what_is_newer() throws Exception {
        ViewCollection devices =
                views.get(Bookcase.class).open(View.LEDGER, "view_test").changing();
        devices.begin("s|d", 1, () -> new Document("told", "first"));
        ViewStep late = new ViewStep(LEDGER);
        late.take(() -> changed(devices, 5, "late"));
        ViewStep quick = new ViewStep(LEDGER);
        quick.take(() -> changed(devices, 4, "quick"));
        quick.take(() -> changed(devices, 9, "quicker"));
        quick.write();
        assertThatThrownBy(late::write).isInstanceOf(OvertakenException.class);
        assertThat(devices.find("s|d")).containsEntry("told", "quicker").containsEntry("position", 9L);
    }

    @Test
    void who_begins_late_what_another_has_begun_and_changed_leaves_it_as_it_is() throws Exception {
        ViewCollection devices =
                views.get(Bookcase.class).open(View.LEDGER, "view_test").changing();
        ViewStep late = new ViewStep(LEDGER);
        late.take(() -> begun(devices));
        ViewStep quick = new ViewStep(LEDGER);
        quick.take(() -> begun(devices));
        quick.take(() -> changed(devices, 9, "quick"));
        quick.write();
        late.write();
        assertThat(devices.find("s|d")).containsEntry("told", "quick").containsEntry("position", 9L);
    }

    @Test
    void of_an_event_that_fails_half_way_nothing_is_written_and_of_the_others_all() throws Exception {
        ViewCollection devices =
                views.get(Bookcase.class).open(View.LEDGER, "view_test").changing();
        ViewStep step = new ViewStep(LEDGER);
        step.take(() -> begun(devices));
        assertThatThrownBy(() -> step.take(() -> {
                    devices.begin("s|half", 2, () -> new Document("told", "half"));
                    changed(devices, 2, "half");
                    throw new IllegalStateException("cannot be true");
                }))
                .hasMessage("cannot be true");
        step.discard();
        step.take(() -> changed(devices, 3, "well"));
        step.write();
        assertThat(devices.find("s|half")).isNull();
        assertThat(devices.find("s|d")).containsEntry("told", "well").containsEntry("position", 3L);
    }

    @Test
    void a_projection_writes_into_its_own_view_only_and_asks_nothing() throws Exception {
        ViewCollection others = views.get(Bookcase.class).open(View.HISTORY, "view_test");
        ViewStep step = new ViewStep(LEDGER);
        assertThatThrownBy(() -> step.take(() -> begun(others))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> step.take(() -> others.find("s|d"))).isInstanceOf(IllegalStateException.class);
    }

    private static boolean begun(ViewCollection devices) {
        devices.begin("s|d", 1, () -> new Document("told", "first"));
        return true;
    }

    private static boolean changed(ViewCollection devices, long position, String told) {
        devices.change("s|d", position, known -> new Document(known).append("told", told));
        return true;
    }
}
