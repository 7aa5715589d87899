package banzhang.query.settings;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.SettingEvent.ClassificationAdopted;
import banzhang.events.SettingEvent.ClassificationListed;
import banzhang.events.SettingEvent.SettingAdopted;
import banzhang.events.value.Classification;
import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.Digest;
import banzhang.events.value.Setting;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("参数与代码表 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingSettingsTest {
    private static final String NEW = "GB/T 14885-2022";
    private static final String OLD = "GB/T 14885-2010";
    private static final Classification PROJECTOR = new Classification(NEW, "A02020200");
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void the_nearest_class_and_the_latest_day_hold_and_what_came_later_is_not_known_before() {
        long first = story.told().size();
        life(null, 60, "2024-01-01");
        life(new Classification(NEW, "A0202"), 72, "2024-01-01");
        life(new Classification(NEW, "A0202"), 96, "2026-01-01");
        life(new Classification(OLD, "2020200"), 48, "2020-01-01");
        views.with(story);
        SettingBook book =
                new SettingBook(views.get(Settings.class).history(chen()).reversed());

        assertThat(life(book, PROJECTOR, "2025-12-31")).hasValue(72);
        assertThat(life(book, PROJECTOR, "2026-01-01")).hasValue(96);
        assertThat(life(book, new Classification(NEW, "A02010105"), "2026-01-01"))
                .hasValue(60);
        assertThat(life(book, null, "2026-01-01")).hasValue(60);
        assertThat(life(book, PROJECTOR, "2023-12-31")).isEmpty();
        assertThat(life(book.knownAt(AsOf.now().knownAt(first + 1)), PROJECTOR, "2026-01-01"))
                .as("the longer life was not adopted yet")
                .hasValue(72);
    }

    @Test
    void the_history_says_who_by_which_rule_and_what_reaches_back() {
        life(null, 60, "2024-01-01");
        life(null, 72, "2027-01-01");
        views.with(story);
        List<Adoption> history = views.get(Settings.class).history(chen());

        assertThat(history.stream().map(Adoption::value)).containsExactly(72L, 60L);
        assertThat(history.stream().map(Adoption::retroactive)).containsExactly(false, true);
        assertThat(history.getFirst().rule()).isEqualTo("表1");
        assertThat(history.getFirst().adoptedByName()).isEqualTo("陈主任");
    }

    @Test
    void codes_are_found_by_code_name_and_pinyin_in_the_table_adopted_last() {
        table(NEW, 1, new ClassificationEntry("A02020200", "投影议", null));
        table(OLD, 1, new ClassificationEntry("2020200", "投影仪", null));
        table(
                NEW,
                2,
                new ClassificationEntry("A02020200", "投影仪", new Classification(OLD, "2020200")),
                new ClassificationEntry("A02020700", "电子白板", null));
        views.with(story);
        Classifications classifications = views.get(Classifications.class);

        for (String question : List.of("A020202", "投影", "touying", "tyy", "影仪", "仪 A02")) {
            assertThat(classifications.search(chen(), NEW, question, 20).stream()
                            .map(ClassificationHit::name))
                    .as(question)
                    .containsExactly("投影仪");
        }
        assertThat(classifications.search(chen(), null, "投影", 20).stream().map(ClassificationHit::edition))
                .containsExactlyInAnyOrder(NEW, OLD);
        assertThat(classifications.search(chen(), null, "马达", 20)).isEmpty();
        assertThat(classifications.find(chen(), PROJECTOR).orElseThrow().counterpart())
                .isEqualTo(new Classification(OLD, "2020200"));
        assertThat(classifications.find(chen(), new Classification(NEW, "A099")))
                .isEmpty();
        assertThat(classifications.has(chen(), OLD)).isTrue();
        assertThat(classifications.has(chen(), "GB/T 14885-2030")).isFalse();
        assertThat(classifications.tables(chen()).stream().map(ClassificationView::number))
                .containsExactlyInAnyOrder(2, 1);
        assertThat(classifications.history(chen())).hasSize(3);
    }

    @Test
    void taken_in_twice_nothing_is_different() {
        life(null, 60, "2024-01-01");
        table(NEW, 1, new ClassificationEntry("A02020200", "投影仪", null));
        views.with(story);
        var once = views.bytes();
        for (int at = 0; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }
        assertThat(views.bytes()).isEqualTo(once);
    }

    private static OptionalLong life(SettingBook book, @Nullable Classification of, String day) {
        return book.value(Setting.USEFUL_LIFE_MONTHS, of, LocalDate.parse(day));
    }

    private void life(@Nullable Classification of, long months, String from) {
        story.tell(
                "SchoolSettings",
                "settings-" + SampleSchool.SCHOOL,
                new SettingAdopted(
                        SampleSchool.SCHOOL,
                        Setting.USEFUL_LIFE_MONTHS,
                        of,
                        months,
                        LocalDate.parse(from),
                        "表1",
                        SampleSchool.CHEN,
                        Story.START));
    }

    private void table(String edition, int number, ClassificationEntry... entries) {
        String stream = "classes-" + edition.hashCode();
        story.tell(
                "ClassificationTable",
                stream,
                new ClassificationAdopted(
                        SampleSchool.SCHOOL,
                        edition,
                        number,
                        LocalDate.parse("2022-12-30"),
                        new Digest("0".repeat(64)),
                        entries.length,
                        SampleSchool.CHEN,
                        Story.START));
        story.tell(
                "ClassificationTable",
                stream,
                new ClassificationListed(SampleSchool.SCHOOL, edition, number, 0, List.of(entries), Story.START));
    }
}
