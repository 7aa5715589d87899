package banzhang.query;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("登账 · 重放")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayingTheJournalTest {
    /// A register with an import, an issue with a damaged and a missing item, custody that moves on.
    static Story aTerm() {
        DeviceId screen = new DeviceId("d-screen");
        ImportId batch = new ImportId("i-1");
        HandoverId issue = new HandoverId("h-issue");
        Story story = Story.ofSampleSchool()
                .registered(SampleSchool.PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START)
                .registered(SampleSchool.COMPUTER, "DN-0001", SampleSchool.computerCard(), Story.START)
                .begun(batch, 1, Story.START)
                .registered(screen, "PM-0001", AssetCard.named("幕布"), batch, Story.START)
                .advanced(batch, 1, Story.START)
                .completed(batch, 1, Story.START.plusSeconds(5))
                .opened(
                        issue,
                        Story.wang(),
                        List.of(item(SampleSchool.PROJECTOR, "TY-0001"), item(SampleSchool.COMPUTER, "DN-0001")),
                        Story.START.plusSeconds(10))
                .checked(issue, SampleSchool.PROJECTOR, Finding.COMPLETE, null, Story.START.plusSeconds(11))
                .checked(issue, SampleSchool.PROJECTOR, Finding.DAMAGED, "镜头有划痕", Story.START.plusSeconds(12))
                .checked(issue, SampleSchool.COMPUTER, Finding.MISSING, null, Story.START.plusSeconds(13))
                .signed(issue, Side.INCOMING, SampleSchool.WANG, Story.START.plusSeconds(20))
                .signed(issue, Side.OUTGOING, SampleSchool.CHEN, Story.START.plusSeconds(30));
        return story.completed(
                        issue,
                        List.of(SampleSchool.PROJECTOR),
                        List.of(new Residue(SampleSchool.COMPUTER, Finding.MISSING)),
                        Story.START.plusSeconds(30))
                .moved(
                        SampleSchool.PROJECTOR,
                        story.store(),
                        Story.wang(),
                        Finding.DAMAGED,
                        issue,
                        Story.START.plusSeconds(30));
    }

    static Item item(DeviceId device, String code) {
        return new Item(device, AssetCode.of(code), "设备 " + code, 1, List.of("遥控器"));
    }

    private static Map<String, String> once(List<Told> told) {
        try (ViewsByHand views = new ViewsByHand()) {
            for (int position = 0; position < told.size(); position++) {
                views.take(told.get(position), position);
            }
            return views.bytes();
        }
    }

    @Test
    void into_an_empty_database_gives_the_same_bytes() {
        List<Told> told = aTerm().told();
        assertThat(once(told)).isEqualTo(once(told)).hasSizeGreaterThan(20);
    }

    @Test
    void every_event_twice_gives_the_same_bytes() {
        List<Told> told = aTerm().told();
        try (ViewsByHand views = new ViewsByHand()) {
            for (int position = 0; position < told.size(); position++) {
                views.take(told.get(position), position);
                views.take(told.get(position), position);
            }
            assertThat(views.bytes()).isEqualTo(once(told));
        }
    }

    @Test
    void from_the_start_over_what_is_there_changes_not_a_byte() {
        List<Told> told = aTerm().told();
        try (ViewsByHand views = new ViewsByHand()) {
            for (int round = 0; round < 2; round++) {
                for (int position = 0; position < told.size(); position++) {
                    views.take(told.get(position), position);
                }
            }
            assertThat(views.bytes()).isEqualTo(once(told));
        }
    }

    @Test
    void after_falling_back_to_an_older_token_any_number_of_times_gives_the_same_bytes() {
        List<Told> told = aTerm().told();
        Map<String, String> expected = once(told);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            try (ViewsByHand views = new ViewsByHand()) {
                int position = 0;
                int falls = 5;
                while (position < told.size()) {
                    views.take(told.get(position), position);
                    boolean fallsBack = falls > 0 && random.nextInt(4) == 0;
                    falls -= fallsBack ? 1 : 0;
                    position = fallsBack ? random.nextInt(position + 1) : position + 1;
                }
                assertThat(views.bytes()).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }
}
