package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SettingEvent.TemplateAdopted;
import banzhang.events.SettingEvent.TemplateAssigned;
import banzhang.events.SettingEvent.TemplateAssignedToRoom;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardTexts;
import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.TemplateItem;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.register.SetComparison.Missing;
import banzhang.query.settings.RoomTemplate;
import banzhang.query.settings.RoomTemplates;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("教室配置 · 核对")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingClassSetsTest {
    private static final String EDITION = "GB/T 14885-2010";
    private static final RoomTemplateId TEMPLATE = new RoomTemplateId("rt-1");
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void what_a_class_lacks_and_what_it_has_too_much_of_is_listed() {
        adopt(item("投影机", "20202", 1), item("音箱", null, 4));
        give(TEMPLATE);
        held("d-1", "TY-1", card("投影仪", "2020200", 1));
        held("d-2", "YX-1", card("音箱", null, 3));
        held("d-3", "DS-1", card("电视机", "2320901", 1));
        views.with(story);

        ClassSet set = set();
        assertThat(set.templateName()).isEqualTo("投影机+音箱");
        assertThat(set.missing()).containsExactly(new Missing("音箱", 4, 3));
        assertThat(set.extra().stream().map(extra -> extra.line().assetCode().value()))
                .containsExactly("DS-1");
        assertThat(set.isWhole()).isFalse();
    }

    @Test
    void more_pieces_than_listed_are_extra_and_a_whole_set_is_whole() {
        adopt(item("音箱", null, 2));
        give(TEMPLATE);
        held("d-1", "YX-1", card("音箱", null, 2));
        views.with(story);
        assertThat(set().isWhole()).isTrue();

        int told = story.told().size();
        held("d-2", "YX-2", card("音箱", null, 3));
        for (int at = told; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }
        assertThat(set().extra().stream().map(SetComparison.Extra::pieces)).containsExactly(3L);
    }

    @Test
    void what_is_missing_is_lacking_until_it_is_found() {
        HandoverId sheet = new HandoverId("h-1");
        adopt(item("音箱", null, 1));
        give(TEMPLATE);
        held("d-1", "YX-1", card("音箱", null, 1));
        Item item = new Item(new DeviceId("d-1"), new AssetCode("YX-1"), "音箱", 1, List.of());
        story.opened(sheet, Story.li(), List.of(item), Story.START.plusSeconds(80));
        story.completed(
                sheet,
                List.of(),
                List.of(new Residue(new DeviceId("d-1"), Finding.MISSING)),
                Story.START.plusSeconds(90));
        views.with(story);
        assertThat(set().missing()).containsExactly(new Missing("音箱", 1, 0));

        int told = story.told().size();
        story.tell(
                "Handover",
                sheet.value(),
                new ResidueSettled(
                        sheet,
                        SampleSchool.SCHOOL,
                        new DeviceId("d-1"),
                        null,
                        Outcome.FOUND,
                        "在隔壁找到",
                        SampleSchool.CHEN,
                        Story.START.plusSeconds(120)));
        views.take(story.told().getLast(), told);
        assertThat(set().isWhole()).isTrue();
    }

    @Test
    void a_template_adopted_again_says_the_new_and_one_taken_off_is_off() {
        adopt(item("音箱", null, 2));
        adopt(item("音箱", null, 1), item("投影机", null, 1));
        give(TEMPLATE);
        views.with(story);
        assertThat(views.get(RoomTemplates.class).templates(chen()).stream().map(RoomTemplate::items))
                .containsExactly(List.of(item("音箱", null, 1), item("投影机", null, 1)));
        assertThat(set().missing()).hasSize(2);

        give(null);
        views.take(story.told().getLast(), story.told().size() - 1L);
        assertThat(set().template()).isNull();
        assertThat(set().missing()).isEmpty();
    }

    @Test
    void a_room_without_a_class_is_compared_with_what_its_keeper_has() {
        Custodian library = Custodian.ofRoom(SampleSchool.ROOM_A102, SampleSchool.WANG);
        adopt(item("音箱", null, 2));
        story.tell(
                        "Room",
                        SampleSchool.ROOM_A102.value(),
                        new RoomEntrusted(SampleSchool.ROOM_A102, SampleSchool.SCHOOL, SampleSchool.WANG, Story.START))
                .tell(
                        "RoomTemplates",
                        "templates",
                        new TemplateAssignedToRoom(
                                SampleSchool.SCHOOL, SampleSchool.ROOM_A102, TEMPLATE, SampleSchool.CHEN, Story.START));
        story.registered(new DeviceId("d-1"), "YX-1", card("音箱", null, 1), Story.START)
                .moved(new DeviceId("d-1"), story.store(), library, Finding.COMPLETE, Story.START);
        held("d-2", "YX-2", card("音箱", null, 1));
        views.with(story);
        assertThat(views.get(ClassSets.class).rooms(chen()))
                .containsExactly(new RoomSet(
                        SampleSchool.ROOM_A102,
                        "A102",
                        views.get(ClassSets.class).rooms(chen()).getFirst().keeperName(),
                        TEMPLATE,
                        "投影机+音箱",
                        List.of(new Missing("音箱", 2, 1)),
                        List.of()));
    }

    private ClassSet set() {
        return views.get(ClassSets.class).all(chen()).stream()
                .filter(one -> one.schoolClass().equals(SampleSchool.CLASS_1_1))
                .findFirst()
                .orElseThrow();
    }

    private void adopt(TemplateItem... items) {
        story.tell(
                "RoomTemplates",
                "templates",
                new TemplateAdopted(
                        SampleSchool.SCHOOL, TEMPLATE, "投影机+音箱", List.of(items), SampleSchool.CHEN, Story.START));
    }

    private void give(@Nullable RoomTemplateId template) {
        story.tell(
                "RoomTemplates",
                "templates",
                new TemplateAssigned(
                        SampleSchool.SCHOOL, SampleSchool.CLASS_1_1, template, SampleSchool.CHEN, Story.START));
    }

    private void held(String id, String code, AssetCard card) {
        DeviceId device = new DeviceId(id);
        story.registered(device, code, card, Story.START)
                .moved(device, story.store(), Story.wang(), Finding.COMPLETE, Story.START);
    }

    private static TemplateItem item(String name, @Nullable String code, int quantity) {
        return new TemplateItem(name, code == null ? null : new Classification(EDITION, code), quantity, List.of());
    }

    private static AssetCard card(String name, @Nullable String code, int quantity) {
        AssetCard card = CardTexts.saying(AssetCard.named(name), Map.of("quantity", Integer.toString(quantity)));
        return code == null ? card : CardTexts.saying(card, Map.of("classification", EDITION + " " + code));
    }
}
