package banzhang.query.ledger;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.SettingEvent.SettingAdopted;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardTexts;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Setting;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.DeviceHistory;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The day of these views is 2026-11-23.
@DisplayName("折旧 · 台账")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingWorthTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final DeviceId BLANK = new DeviceId("d-blank");
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool()
            .registered(PROJECTOR, "TY-0001", card(), Story.START)
            .registered(BLANK, "TY-0002", AssetCard.named("投影仪"), Story.START);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void nothing_is_written_off_before_a_life_is_adopted() {
        views.with(story);
        assertThat(page(AsOf.now()).worth()).isEqualTo(new LedgerWorth(0, 0, 2));
        assertThat(views.get(DeviceHistory.class).card(chen(), PROJECTOR).now().worth())
                .isNull();
    }

    @Test
    void a_ledger_shows_what_is_left_now_at_a_past_day_and_as_known_then() {
        adopt(72, "2020-01-01");
        long known = story.told().size() - 1L;
        adopt(36, "2020-01-01");
        views.with(story);

        assertThat(page(AsOf.now()).worth()).as("14 of 36 months").isEqualTo(new LedgerWorth(2_800, 4_400, 1));
        assertThat(page(AsOf.endOf(LocalDate.parse("2026-09-30"))).worth())
                .as("13 of 36 months")
                .isEqualTo(new LedgerWorth(2_600, 4_600, 1));
        assertThat(page(AsOf.now().knownAt(known)).worth())
                .as("14 of 72 months: the shorter life was not adopted yet")
                .isEqualTo(new LedgerWorth(1_400, 5_800, 1));
        assertThat(views.get(DeviceHistory.class).worth(chen(), PROJECTOR, AsOf.endOf(LocalDate.parse("2026-09-30"))))
                .contains(new Worth(2_600, 4_600, 13, 36));
    }

    @Test
    void a_price_below_the_least_of_a_fixed_asset_is_told() {
        views.with(story);
        DeviceHistory history = views.get(DeviceHistory.class);
        assertThat(history.isBelowMinimum(chen(), history.card(chen(), PROJECTOR)))
                .isFalse();
        story.tell("SchoolSettings", "settings", adopted(Setting.FIXED_ASSET_MINIMUM_FEN, 100_000, "2026-01-01"));
        views.take(story.told().getLast(), story.told().size() - 1L);
        assertThat(history.isBelowMinimum(chen(), history.card(chen(), PROJECTOR)))
                .isTrue();
    }

    private LedgerPage page(AsOf at) {
        return views.get(Ledger.class).school(chen(), at, LedgerFilter.NONE, 1, 50);
    }

    private void adopt(long months, String from) {
        story.tell("SchoolSettings", "settings", adopted(Setting.USEFUL_LIFE_MONTHS, months, from));
    }

    private static SettingAdopted adopted(Setting setting, long value, String from) {
        return new SettingAdopted(
                SampleSchool.SCHOOL, setting, null, value, LocalDate.parse(from), "表1", SampleSchool.CHEN, Story.START);
    }

    /// 72.00 yuan, booked in September 2025.
    private static AssetCard card() {
        return CardTexts.saying(
                AssetCard.named("投影仪"), Map.of("value", "7200", "bookedOn", "2025-09-15", "acquiredOn", "2025-08-20"));
    }
}
