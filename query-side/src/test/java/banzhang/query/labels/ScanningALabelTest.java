package banzhang.query.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.RoomId;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("标签 · 扫码")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanningALabelTest {
    private static final Caller CHEN = ViewsByHand.chen();
    private static final Caller WANG = ViewsByHand.headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);
    private static final Caller LI = ViewsByHand.headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2);
    private static final HandoverId SHEET = new HandoverId("h-scanned");
    private ViewsByHand views;
    private ScannedLabel label;
    private Story story;

    /// 投影仪 with 王老师, 电脑 in the store.
    @BeforeEach
    void issue() {
        views = new ViewsByHand();
        label = views.get(ScannedLabel.class);
        story = Story.ofSampleSchool();
        views.with(story.registered(SampleSchool.PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START)
                .registered(SampleSchool.COMPUTER, "DN-0001", SampleSchool.computerCard(), Story.START)
                .moved(SampleSchool.PROJECTOR, story.store(), Story.wang(), Finding.COMPLETE, Story.START));
    }

    @AfterEach
    void close() {
        views.close();
    }

    private static void refused(ThrowingCallable asking) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(asking)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_FOUND));
    }

    /// A sheet that is to bring 电脑 to 王老师.
    private Story sheetForWang() {
        Story more = new Story(SampleSchool.SCHOOL);
        return more.opened(
                SHEET,
                Story.wang(),
                List.of(new Item(SampleSchool.COMPUTER, new AssetCode("DN-0001"), "台式计算机", 1, List.of())),
                Story.START.plusSeconds(60));
    }

    @Test
    void a_device_leads_to_its_page() {
        assertThat(label.ofDevice(CHEN, SampleSchool.PROJECTOR)).isEqualTo("/devices/d-ty-0001");
        assertThat(label.ofDevice(WANG, SampleSchool.PROJECTOR)).isEqualTo("/devices/d-ty-0001");
    }

    @Test
    void a_device_on_a_sheet_under_way_leads_a_head_teacher_to_that_sheet() {
        views.with(sheetForWang());
        assertThat(label.ofDevice(WANG, SampleSchool.COMPUTER)).isEqualTo("/handovers/h-scanned#item-d-dn-0001");
        assertThat(label.ofDevice(CHEN, SampleSchool.COMPUTER)).isEqualTo("/devices/d-dn-0001");
    }

    @Test
    void a_door_leads_who_counts_to_the_sheet_of_the_class_until_it_has_ended() {
        views.with(sheetForWang());
        assertThat(label.ofRoom(WANG, SampleSchool.ROOM_A101)).isEqualTo("/handovers/h-scanned");
        assertThat(label.ofRoom(CHEN, SampleSchool.ROOM_A101)).isEqualTo("/ledger?room=" + SampleSchool.ROOM_A101);
        refused(() -> label.ofRoom(LI, SampleSchool.ROOM_A101));
    }

    @Test
    void who_declares_having_left_the_class_is_led_to_the_sheet_from_door_and_device() {
        Caller formerWang = new Caller(SampleSchool.WANG, SampleSchool.SCHOOL, Set.of());
        views.with(returnOfTheProjector());
        assertThat(label.ofRoom(formerWang, SampleSchool.ROOM_A101)).isEqualTo("/handovers/h-scanned");
        assertThat(label.ofDevice(formerWang, SampleSchool.PROJECTOR)).isEqualTo("/handovers/h-scanned#item-d-ty-0001");
    }

    @Test
    void general_affairs_is_led_to_the_item_while_it_counts_what_comes_back() {
        views.with(returnOfTheProjector());
        assertThat(label.ofDevice(CHEN, SampleSchool.PROJECTOR)).isEqualTo("/handovers/h-scanned#item-d-ty-0001");
        assertThat(label.ofRoom(CHEN, SampleSchool.ROOM_A101)).isEqualTo("/handovers/h-scanned");
    }

    /// 王老师 returns 投影仪 to the store.
    private Story returnOfTheProjector() {
        Story more = new Story(SampleSchool.SCHOOL);
        return more.tell(
                "Handover",
                SHEET.value(),
                new HandoverOpened(
                        SHEET,
                        SampleSchool.SCHOOL,
                        Kind.RETURN,
                        Story.wang(),
                        more.store(),
                        List.of(new Item(SampleSchool.PROJECTOR, SampleSchool.PROJECTOR_CODE, "投影仪", 1, List.of())),
                        SampleSchool.CHEN,
                        Story.START.plusSeconds(60)));
    }

    @Test
    void when_the_sheet_has_ended_it_leads_there_no_longer() {
        views.with(sheetForWang()
                .tell(
                        "Handover",
                        SHEET.value(),
                        new HandoverDeclined(
                                SHEET, SampleSchool.SCHOOL, "少一台", SampleSchool.WANG, Story.START.plusSeconds(90))));
        refused(() -> label.ofDevice(WANG, SampleSchool.COMPUTER));
    }

    @Test
    void what_is_not_ones_own_leads_nowhere() {
        refused(() -> label.ofDevice(LI, SampleSchool.PROJECTOR));
        refused(() -> label.ofDevice(WANG, SampleSchool.COMPUTER));
        refused(() -> label.ofDevice(CHEN, new DeviceId("d-unknown")));
        refused(() -> label.ofRoom(WANG, SampleSchool.ROOM_A102));
        refused(() -> label.ofRoom(CHEN, new RoomId("r-unknown")));
    }

    @Test
    void a_door_leads_to_what_stands_in_the_room() {
        assertThat(label.ofRoom(CHEN, SampleSchool.ROOM_A101)).isEqualTo("/ledger?room=" + SampleSchool.ROOM_A101);
        assertThat(label.ofRoom(WANG, SampleSchool.ROOM_A101)).isEqualTo("/classes/" + SampleSchool.CLASS_1_1);
    }
}
