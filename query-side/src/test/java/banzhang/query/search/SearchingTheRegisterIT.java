package banzhang.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardTexts;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.query.Story;
import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("检索 · 全部可见")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchingTheRegisterIT extends Reading {
    private static final DeviceId WITH_WANG = new DeviceId("d-found-1");
    private static final DeviceId WITH_LI = new DeviceId("d-found-2");
    private static final DeviceId IN_STORE = new DeviceId("d-found-3");
    private static final DeviceId HALF_IMPORTED = new DeviceId("d-found-4");
    private long told;

    /// SRCH-1 with 王老师, SRCH-2 with 李老师, SRCH-3 in the store and corrected, SRCH-4 of an import under way.
    @BeforeEach
    void fillTheSchool() {
        if (positions.positionOf(WITH_WANG.value(), 1).isPresent()) {
            told = positions.head();
            return;
        }
        Story story = new Story(SampleSchool.SCHOOL);
        ImportId batch = new ImportId("i-found");
        CardChange renamed = new CardChange("name", "𠮷祥牌音箱", "𠮷祥牌功放");
        told = append(story.registered(WITH_WANG, "SRCH-1", card("双目投影机", "SN-ALPHA-77", "华光教育"), Story.START)
                .registered(WITH_LI, "SRCH-2", card("双目投影机", "SN-BETA-78", "华光教育"), Story.START)
                .registered(IN_STORE, "SRCH-3", card("𠮷祥牌音箱", null, null), Story.START)
                .begun(batch, 1, Story.START)
                .registered(HALF_IMPORTED, "SRCH-4", card("双目投影机", null, null), batch, Story.START)
                .moved(WITH_WANG, story.store(), Story.wang(), Finding.COMPLETE, Story.START)
                .moved(WITH_LI, story.store(), Story.li(), Finding.COMPLETE, Story.START)
                .tell("Device", IN_STORE.value(), proposed(renamed))
                .tell(
                        "Device",
                        IN_STORE.value(),
                        new CorrectionConfirmed(
                                new CorrectionId("k-found"),
                                IN_STORE,
                                SampleSchool.SCHOOL,
                                List.of(renamed),
                                SampleSchool.GAO,
                                Authentication.PASSWORD,
                                Story.START,
                                Story.START)));
    }

    private static CorrectionProposed proposed(CardChange change) {
        return new CorrectionProposed(
                new CorrectionId("k-found"),
                IN_STORE,
                SampleSchool.SCHOOL,
                List.of(change),
                "登记时写错名称",
                SampleSchool.CHEN,
                Authentication.PASSWORD,
                Story.START,
                Story.START);
    }

    private static AssetCard card(String name, @Nullable String serial, @Nullable String supplier) {
        AssetCard blank = AssetCard.named(name);
        List<CardChange> more = new ArrayList<>();
        if (serial != null) {
            more.add(new CardChange("serialNumber", null, serial));
        }
        if (supplier != null) {
            more.add(new CardChange("supplier", null, supplier));
        }
        return CardTexts.corrected(blank, more);
    }

    private Reply search(PersonId person, String asked) {
        return get(person, "/api/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8), told);
    }

    private List<String> devices(PersonId person, String asked) {
        Reply reply = search(person, asked);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json()
                .path("hits")
                .valueStream()
                .filter(hit -> hit.path("kind").asString().equals("DEVICE"))
                .map(hit -> hit.path("assetCode").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "srch-1, SRCH-1",
        "srch2, SRCH-2",
        "ＳＲＣＨ－１, SRCH-1",
        "alpha, SRCH-1",
        "双目, 'SRCH-1 SRCH-2'",
        "雙目, 'SRCH-1 SRCH-2'",
        "smtyj, 'SRCH-1 SRCH-2'",
        "shuangmu, 'SRCH-1 SRCH-2'",
        "华光 beta, SRCH-2",
        "hgjy a101, SRCH-1",
        "双目 一1班, SRCH-1",
        "双目 王老师, SRCH-1",
        "𠮷祥, SRCH-3",
        "srch 功放, SRCH-3",
        "srch 音箱, ''",
        "srch-4, ''",
        ".*, ''",
        "双目 (, 'SRCH-1 SRCH-2'",
    })
    void finds_by_any_of_the_words(String asked, String expected) {
        assertThat(devices(SampleSchool.CHEN, asked))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void a_head_teacher_finds_what_the_own_ledger_shows_and_nothing_else() {
        assertThat(devices(SampleSchool.WANG, "srch")).containsExactly("SRCH-1");
        assertThat(devices(SampleSchool.LI, "srch")).containsExactly("SRCH-2");
        assertThat(devices(SampleSchool.ZHOU, "srch")).containsExactly("SRCH-1", "SRCH-2", "SRCH-3");
        assertThat(search(SampleSchool.WANG, "A102").json().path("found").asLong())
                .isZero();
        assertThat(search(SampleSchool.WANG, "李老师").json().path("found").asLong())
                .isZero();
    }

    @Test
    void classes_and_rooms_are_found_too_and_come_first() {
        Reply reply = search(SampleSchool.CHEN, "A101");
        assertThat(texts(reply.json().path("hits"), "kind")).startsWith("ROOM").contains("DEVICE");
        assertThat(reply.json().path("hits").get(0).path("id").asString()).isEqualTo(SampleSchool.ROOM_A101.value());
        Reply ofClass = search(SampleSchool.CHEN, "yi1ban");
        assertThat(ofClass.json().path("hits").get(0).path("id").asString()).isEqualTo(SampleSchool.CLASS_1_1.value());
    }

    @Test
    void each_find_says_where_it_was_found() {
        Reply reply = search(SampleSchool.CHEN, "hgjy alpha a101");
        assertThat(texts(reply.json().path("hits"), "assetCode")).containsExactly("SRCH-1");
        assertThat(reply.json()
                        .path("hits")
                        .get(0)
                        .path("foundIn")
                        .valueStream()
                        .map(field -> field.asString()))
                .containsExactly("serialNumber", "supplier", "room");
    }

    @Test
    void finds_come_in_pages() {
        String path = "/api/search?q=srch&size=2&page=";
        assertThat(texts(get(SampleSchool.CHEN, path + 1, told).json().path("hits"), "assetCode"))
                .containsExactly("SRCH-1", "SRCH-2");
        Reply second = get(SampleSchool.CHEN, path + 2, told);
        assertThat(texts(second.json().path("hits"), "assetCode")).containsExactly("SRCH-3");
        assertThat(second.json().path("pages").asInt()).isEqualTo(2);
        assertThat(second.json().path("found").asLong()).isEqualTo(3);
    }

    @Test
    void nothing_asked_finds_nothing() {
        assertThat(search(SampleSchool.CHEN, "  ").json().path("found").asLong())
                .isZero();
        assertThat(get(SampleSchool.CHEN, "/api/search", told).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a&page=0", "q=a&size=201", "q=a&page=x"})
    void refuses_pages_there_are_none_of(String asked) {
        Reply reply = get(SampleSchool.CHEN, "/api/search?" + asked);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("PAGE_INVALID");
    }

    @Test
    void refuses_more_than_anybody_looks_for_and_who_is_not_signed_in() {
        assertThat(search(SampleSchool.CHEN, "x".repeat(201)).code()).isEqualTo("FILTER_INVALID");
        assertThat(search(SampleSchool.CHEN, "a b c d e f g h i").code()).isEqualTo("FILTER_INVALID");
        assertThat(get(SampleSchool.CHEN, "/api/search?query=a").code()).isEqualTo("FILTER_UNKNOWN");
        assertThat(get(null, "/api/search?q=a").status()).isEqualTo(401);
    }
}
