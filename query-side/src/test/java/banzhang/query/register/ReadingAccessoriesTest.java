package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.AccessoryEvent.AccessoryRemoved;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.DeviceHistory;
import banzhang.query.history.HistoryEntry;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("附件 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingAccessoriesTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final Instant LATER = Story.START.plus(Duration.ofDays(1));
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool()
            .registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START)
            .tell("Device", PROJECTOR.value(), added("电子笔", 3))
            .tell("Device", PROJECTOR.value(), removed("遥控器", 1));

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void the_card_lists_what_was_put_on_and_no_longer_what_was_taken_off() {
        views.with(story);

        assertThat(views.get(DeviceHistory.class).card(chen(), PROJECTOR).card().accessories())
                .containsExactly("电子笔 ×3");
    }

    @Test
    void the_history_says_how_many_of_what_and_why() {
        views.with(story);

        List<HistoryEntry> timeline = views.get(DeviceHistory.class).timeline(chen(), PROJECTOR);
        assertThat(timeline.stream().map(HistoryEntry::name))
                .containsExactly("device.registered", "accessory.added", "accessory.removed");
        assertThat(timeline.stream().map(HistoryEntry::summary).skip(1)).containsExactly("电子笔 ×3;理由:随机配发", "遥控器;理由:遗失");
    }

    @Test
    void taken_in_twice_nothing_is_different() {
        views.with(story);
        var once = views.bytes();

        for (int at = 0; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }

        assertThat(views.bytes()).isEqualTo(once);
    }

    private static AccessoryAdded added(String name, int quantity) {
        return new AccessoryAdded(
                PROJECTOR, SampleSchool.SCHOOL, new Accessory(name, quantity), "随机配发", SampleSchool.CHEN, LATER);
    }

    private static AccessoryRemoved removed(String name, int quantity) {
        return new AccessoryRemoved(
                PROJECTOR, SampleSchool.SCHOOL, new Accessory(name, quantity), "遗失", SampleSchool.CHEN, LATER);
    }
}
