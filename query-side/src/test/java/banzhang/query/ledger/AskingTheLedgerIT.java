package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.query.Story;
import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("台账 · 查询与可见范围")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTheLedgerIT extends Reading {
    private static final HandoverId ISSUE = new HandoverId("h-asked");
    private long told;

    /// 投影仪 to 王老师, 电脑 missing and still in store, another device with 李老师.
    @BeforeEach
    void issue() {
        var before = positions.positionOf(SampleSchool.PROJECTOR.value(), 1);
        if (before.isPresent()) {
            told = positions.head();
            return;
        }
        DeviceId other = new DeviceId("d-asked-other");
        Story story = new Story(SampleSchool.SCHOOL)
                .registered(SampleSchool.PROJECTOR, "ASK-1", SampleSchool.projectorCard(), Story.START)
                .registered(SampleSchool.COMPUTER, "ASK-2", SampleSchool.computerCard(), Story.START)
                .registered(other, "ASK-3", SampleSchool.computerCard(), Story.START)
                .opened(
                        ISSUE,
                        Story.wang(),
                        List.of(item(SampleSchool.PROJECTOR, "ASK-1"), item(SampleSchool.COMPUTER, "ASK-2")),
                        Story.START)
                .checked(ISSUE, SampleSchool.PROJECTOR, Finding.DAMAGED, "镜头有划痕", Story.START)
                .checked(ISSUE, SampleSchool.COMPUTER, Finding.MISSING, null, Story.START)
                .signed(ISSUE, Side.INCOMING, SampleSchool.WANG, Story.START.plusSeconds(60))
                .signed(ISSUE, Side.OUTGOING, SampleSchool.CHEN, Story.START.plusSeconds(90));
        story.completed(
                        ISSUE,
                        List.of(SampleSchool.PROJECTOR),
                        List.of(new Residue(SampleSchool.COMPUTER, Finding.MISSING)),
                        Story.START.plusSeconds(90))
                .moved(
                        SampleSchool.PROJECTOR,
                        story.store(),
                        Story.wang(),
                        Finding.DAMAGED,
                        ISSUE,
                        Story.START.plusSeconds(90))
                .moved(other, story.store(), Story.li(), Finding.COMPLETE, Story.START.plusSeconds(95));
        told = append(story);
    }

    private static Item item(DeviceId device, String code) {
        return new Item(device, AssetCode.of(code), "设备", 1, List.of());
    }

    /// With the ids behind the names.
    private static String named(String path) {
        return path.replace("ONE", SampleSchool.CLASS_1_1.value()).replace("A102", SampleSchool.ROOM_A102.value());
    }

    private List<String> codes(String query) {
        Reply reply = get(SampleSchool.CHEN, "/api/ledger?q=ASK" + named(query), told);
        assertThat(reply.status()).isEqualTo(200);
        return texts(reply.json().path("lines"), "assetCode");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'ASK-1 ASK-2 ASK-3'",
        "&class=ONE, ASK-1",
        "&room=A102, ASK-3",
        "&category=2020200, ASK-1",
        "&category=GB/T%2014885-2010:2010104, 'ASK-2 ASK-3'",
        "&custodian=store, ASK-2",
        "&custodian=p-li, ASK-3",
        "&condition=DAMAGED, ASK-1",
        "&condition=MISSING, ASK-2",
        "&class=ONE&condition=MISSING, ''",
        "&at=2020-01-01, ''",
    })
    void each_filter_lets_through_what_it_names(String filter, String expected) {
        assertThat(codes(filter)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "ask-1, 1",
        "ＡＳＫ－１, 1",
        "x6ab0001 ask, 1",
        "A102 ask, 1",
        "投影仪 ask, 1",
        ".*, 0",
        "ASK.1, 0",
        "$gt, 0",
        "(.+), 0"
    })
    void search_is_literal_and_folds_width_and_case(String q, int found) {
        String encoded = URLEncoder.encode(q, StandardCharsets.UTF_8);
        Reply reply = get(SampleSchool.CHEN, "/api/ledger?q=" + encoded, told);
        assertThat(reply.json().at("/sums/devices").asInt()).isEqualTo(found);
    }

    @Test
    void sums_are_over_all_pages() {
        Reply reply = get(SampleSchool.CHEN, "/api/ledger?q=ASK&size=1&page=2", told);
        assertThat(texts(reply.json().path("lines"), "assetCode")).containsExactly("ASK-2");
        assertThat(reply.json().path("sums").toString())
                .isEqualTo("{\"devices\":3,\"quantity\":3,\"valueFen\":1420000,\"withoutValue\":0}");
        assertThat(reply.json().path("pages").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "at=yesterday, AT_INVALID",
        "at=2026-13-01, AT_INVALID",
        "at=2026-02-30, AT_INVALID",
        "at=2026-09-01T08:00, AT_INVALID",
        "at=%2B10000-01-01, AT_INVALID",
        "at=9999-12-31, AT_IN_THE_FUTURE",
        "size=0, PAGE_INVALID",
        "size=201, PAGE_INVALID",
        "size=1000000000, PAGE_INVALID",
        "page=0, PAGE_INVALID",
        "page=-1, PAGE_INVALID",
        "page=x, PAGE_INVALID",
        "page=٣, PAGE_INVALID",
        "colour=red, FILTER_UNKNOWN",
        "condition=BROKEN, FILTER_INVALID",
        "class=a%7Cb, FILTER_INVALID",
        "class[$gt]=, FILTER_UNKNOWN",
        "q=a&q=b, FILTER_INVALID",
    })
    void what_is_no_question_is_refused(String query, String code) {
        String url =
                "/api/ledger?" + query.replace("[", "%5B").replace("]", "%5D").replace("٣", "%D9%A3");
        Reply reply = get(SampleSchool.CHEN, url);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void a_head_teacher_sees_the_own_class_in_the_school_ledger() {
        Reply reply = get(SampleSchool.WANG, "/api/ledger?q=ASK", told);
        assertThat(texts(reply.json().path("lines"), "assetCode")).containsExactly("ASK-1");
        Reply own = get(SampleSchool.WANG, named("/api/classes/ONE/ledger"), told);
        assertThat(texts(own.json().path("lines"), "assetCode")).contains("ASK-1");
        assertThat(texts(get(SampleSchool.WANG, "/api/classes").json(), "name")).containsExactly("一(1)班");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/classes/ONE/ledger",
                "/api/ledger?class=ONE",
                "/api/devices/d-ty-0001",
                "/api/devices/d-ty-0001/history",
                "/api/devices/d-ty-0001/custody",
                "/api/handovers/h-asked",
                "/api/devices/no-such-device",
                "/api/devices/a%7Cb",
                "/api/handovers/no-such-sheet",
                "/api/classes/no-such-class/ledger",
            })
    void another_classs_things_are_not_there_for_a_head_teacher(String path) {
        assertThat(get(SampleSchool.LI, named(path), told).status()).isEqualTo(404);
    }

    @Test
    void strangers_are_asked_to_sign_in() {
        assertThat(get(null, "/api/ledger").status()).isEqualTo(401);
    }

    @Test
    void the_history_tells_everything_in_the_journals_order_with_the_exact_payload() {
        Reply reply = get(SampleSchool.ZHOU, "/api/devices/d-ty-0001/history", told);
        assertThat(texts(reply.json(), "name"))
                .containsExactly(
                        "device.registered",
                        "handover.opened",
                        "handover.item-checked",
                        "handover.signed",
                        "handover.signed",
                        "handover.completed",
                        "custody.moved");
        var moved = reply.json().get(6);
        assertThat(moved.path("zh").asString()).isEqualTo("保管转移");
        assertThat(moved.path("actor").asString()).isEqualTo("p-chen");
        assertThat(moved.path("summary").asString()).isEqualTo("库房 → 一(1)班 王老师 A101,损坏");
        assertThat(moved.at("/payload/handover").asString()).isEqualTo("h-asked");
        assertThat(moved.has("event")).isFalse();
        assertThat(reply.json().get(2).at("/payload/note").asString()).isEqualTo("镜头有划痕");
    }

    @Test
    void the_sheet_carries_the_content_that_was_signed() {
        Reply reply = get(SampleSchool.WANG, "/api/handovers/h-asked", told);
        assertThat(reply.json().path("state").asString()).isEqualTo("COMPLETED");
        String content = reply.json().path("content").asString();
        assertThat(texts(reply.json().path("signatures"), "content")).containsExactly(content, content);
        assertThat(texts(
                        get(SampleSchool.WANG, "/api/handovers?state=COMPLETED").json(), "id"))
                .contains("h-asked");
        assertThat(get(SampleSchool.LI, "/api/handovers").json().toString()).doesNotContain("h-asked");
        assertThat(get(SampleSchool.WANG, "/api/handovers?state=LOST").code()).isEqualTo("FILTER_INVALID");
    }

    @Test
    void custody_can_be_asked_for_a_moment_and_for_a_window() {
        String base = "/api/devices/d-ty-0001/custody";
        assertThat(get(SampleSchool.ZHOU, base, told).json().size()).isEqualTo(2);
        assertThat(get(SampleSchool.ZHOU, base + "?at=" + Story.START.plusSeconds(90))
                        .json()
                        .at("/0/custodian/name")
                        .asString())
                .isEqualTo("一(1)班");
        assertThat(get(SampleSchool.ZHOU, base + "?from=2026-09-01T08:01:00%2B08:00&until=2026-09-01T08:01:30%2B08:00")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(get(SampleSchool.ZHOU, base + "?from=2026-09-01T08:01:00Z").code())
                .isEqualTo("WINDOW_INVALID");
        assertThat(get(SampleSchool.ZHOU, base + "?when=2026-09-01").code()).isEqualTo("FILTER_UNKNOWN");
        assertThat(get(SampleSchool.ZHOU, base + "?at=now").code()).isEqualTo("AT_INVALID");
        assertThat(get(SampleSchool.WANG, "/api/handovers?class=x").code()).isEqualTo("FILTER_UNKNOWN");
    }
}
