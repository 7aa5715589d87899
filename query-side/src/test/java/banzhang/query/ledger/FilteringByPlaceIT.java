package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.OrganisationEvent.CampusOpened;
import banzhang.events.OrganisationEvent.ClassAssigned;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomAssigned;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.RoomId;
import banzhang.query.Story;
import banzhang.query.labels.PrintedPages;
import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Two campuses, and a 3号楼 on each: one device in either, one with a class that has no room, one in the store.
@DisplayName("台账 · 按校区与楼栋")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilteringByPlaceIT extends Reading {
    private static final CampusId EAST = new CampusId("k-place-east");
    private static final CampusId WEST = new CampusId("k-place-west");
    private static final RoomId EAST_301 = new RoomId("r-place-east-301");
    private static final RoomId WEST_301 = new RoomId("r-place-west-301");
    private static final ClassId FIRST = new ClassId("c-place-1");
    private static final ClassId SECOND = new ClassId("c-place-2");
    private static final ClassId ROOMLESS = new ClassId("c-place-3");
    private static final DeviceId MOVED = new DeviceId("d-place-1");
    private static final DeviceId IN_WEST = new DeviceId("d-place-2");
    private static final DeviceId WITHOUT_ROOM = new DeviceId("d-place-3");
    private static final DeviceId IN_STORE = new DeviceId("d-place-4");
    private long told;

    @BeforeEach
    void register() {
        if (positions.positionOf(MOVED.value(), 1).isEmpty()) {
            Story story = new Story(SampleSchool.SCHOOL);
            campus(story, EAST, "东区", EAST_301, "3号楼");
            campus(story, WEST, "西区", WEST_301, "３号楼");
            opened(story, FIRST, 21, EAST_301);
            opened(story, SECOND, 22, WEST_301);
            opened(story, ROOMLESS, 23, null);
            story.tell(
                    "SchoolClass",
                    ROOMLESS.value(),
                    new ClassAssigned(ROOMLESS, SampleSchool.SCHOOL, WEST, Story.START));
            append(story.registered(MOVED, "PLACE-4", SampleSchool.projectorCard(), Story.START)
                    .registered(IN_WEST, "PLACE-3", SampleSchool.computerCard(), Story.START)
                    .registered(WITHOUT_ROOM, "PLACE-2", SampleSchool.computerCard(), Story.START)
                    .registered(IN_STORE, "PLACE-1", SampleSchool.projectorCard(), Story.START)
                    .moved(MOVED, story.store(), held(FIRST, EAST_301), Finding.DAMAGED, Story.START.plusSeconds(60))
                    .moved(
                            IN_WEST,
                            story.store(),
                            held(SECOND, WEST_301),
                            Finding.COMPLETE,
                            Story.START.plusSeconds(60))
                    .moved(
                            WITHOUT_ROOM,
                            story.store(),
                            held(ROOMLESS, null),
                            Finding.COMPLETE,
                            Story.START.plusSeconds(60))
                    .moved(
                            MOVED,
                            held(FIRST, EAST_301),
                            held(SECOND, WEST_301),
                            Finding.DAMAGED,
                            Story.START.plusSeconds(120)));
        }
        told = positions.head();
    }

    private static void campus(Story story, CampusId campus, String name, RoomId room, String building) {
        story.tell("School", campus.value(), new CampusOpened(campus, SampleSchool.SCHOOL, name, Story.START));
        story.tell("Room", room.value(), new RoomOpened(room, SampleSchool.SCHOOL, "301", building, 3, Story.START));
        story.tell("Room", room.value(), new RoomAssigned(room, SampleSchool.SCHOOL, campus, Story.START));
    }

    private static void opened(Story story, ClassId schoolClass, int number, @Nullable RoomId room) {
        story.tell(
                "SchoolClass",
                schoolClass.value(),
                new ClassOpened(schoolClass, SampleSchool.SCHOOL, 1, number, 2026, room, Story.START));
    }

    private static Custodian held(ClassId schoolClass, @Nullable RoomId room) {
        return new Custodian(Custodian.Kind.CLASS, schoolClass.value(), SampleSchool.CHEN, room);
    }

    private List<String> codes(String question) {
        JsonNode page =
                get(SampleSchool.CHEN, "/api/ledger?q=PLACE-&" + question, told).json();
        return page.path("lines")
                .valueStream()
                .map(line -> line.path("assetCode").asString())
                .toList();
    }

    private static String of(String building) {
        return URLEncoder.encode(building, StandardCharsets.UTF_8);
    }

    @Test
    void a_campus_holds_what_stands_in_its_rooms_and_what_its_classes_without_a_room_hold() {
        assertThat(codes("campus=" + WEST)).containsExactly("PLACE-2", "PLACE-3", "PLACE-4");
        assertThat(codes("campus=" + EAST)).isEmpty();
        assertThat(codes("campus=k-none")).isEmpty();
    }

    @Test
    void a_building_is_one_however_its_name_is_written_and_a_campus_tells_two_apart() {
        assertThat(codes("building=" + of("3号楼"))).containsExactly("PLACE-3", "PLACE-4");
        assertThat(codes("building=" + of("３號樓"))).containsExactly("PLACE-3", "PLACE-4");
        assertThat(codes("building=" + of("3号楼") + "&campus=" + EAST)).isEmpty();
        assertThat(codes("building=" + of("4号楼"))).isEmpty();
    }

    @Test
    void at_a_past_moment_it_is_where_it_stood_then() {
        String then = "at=" + Story.START.plusSeconds(90);
        assertThat(codes("campus=" + EAST + "&" + then)).containsExactly("PLACE-4");
        assertThat(codes("campus=" + WEST + "&" + then)).containsExactly("PLACE-2", "PLACE-3");
        long before = positions.positionOf(MOVED.value(), 1).orElseThrow();
        assertThat(codes("campus=" + EAST + "&known=" + before)).containsExactly("PLACE-4");
    }

    @Test
    void charts_comparisons_exports_and_prints_ask_alike() throws IOException {
        String west = "q=PLACE-&campus=" + WEST;
        assertThat(get(SampleSchool.CHEN, "/api/ledger/charts?" + west, told)
                        .json()
                        .path("sums")
                        .path("devices")
                        .asInt())
                .isEqualTo(3);
        JsonNode compared = get(
                        SampleSchool.CHEN,
                        "/api/ledger/comparison?from=" + Story.START.plusSeconds(90) + "&" + west,
                        told)
                .json();
        assertThat(compared.path("came").findValuesAsString("assetCode")).containsExactly("PLACE-4");
        String csv = new String(
                file(SampleSchool.CHEN, "/api/ledger/export.csv?" + west).body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("PLACE-2", "PLACE-3", "PLACE-4").doesNotContain("PLACE-1");
        try (PrintedPages pages =
                PrintedPages.of(file(SampleSchool.CHEN, "/api/ledger/export.pdf?q=PLACE-&building=" + of("3号楼"))
                        .body())) {
            assertThat(pages.text(0)).contains("PLACE-3", "PLACE-4").doesNotContain("PLACE-2");
        }
    }

    @Test
    void labels_of_devices_and_of_doors_are_chosen_by_campus_and_building() throws IOException {
        get(SampleSchool.CHEN, "/api/ledger", told);
        try (PrintedPages pages = labels("q=PLACE-&campus=" + WEST)) {
            assertThat(pages.text(0)).contains("PLACE-2", "PLACE-3", "PLACE-4").doesNotContain("PLACE-1");
        }
        try (PrintedPages pages = labels("of=rooms&building=" + of("3号楼"))) {
            assertThat(pages.scanned(0))
                    .containsExactlyInAnyOrder(
                            "http://localhost:" + port + "/q/r/" + EAST_301,
                            "http://localhost:" + port + "/q/r/" + WEST_301);
        }
        try (PrintedPages pages = labels("of=rooms&campus=" + EAST)) {
            assertThat(pages.scanned(0)).containsExactly("http://localhost:" + port + "/q/r/" + EAST_301);
        }
        assertThat(get(SampleSchool.CHEN, "/api/labels.pdf?of=rooms&campus=k-none")
                        .code())
                .isEqualTo("LABELS_NONE");
    }

    private PrintedPages labels(String question) throws IOException {
        return PrintedPages.of(
                file(SampleSchool.CHEN, "/api/labels.pdf?" + question).body());
    }

    @ParameterizedTest
    @CsvSource({
        "sort=code, PLACE-1 PLACE-2 PLACE-3 PLACE-4",
        "sort=-code, PLACE-4 PLACE-3 PLACE-2 PLACE-1",
        // a computer is dearer than a projector; what is equal goes by code
        "sort=value, PLACE-1 PLACE-4 PLACE-2 PLACE-3",
        "sort=-value, PLACE-2 PLACE-3 PLACE-1 PLACE-4",
        // what does not say it comes last, either way round
        "sort=condition, PLACE-2 PLACE-3 PLACE-4 PLACE-1",
        "sort=-condition, PLACE-4 PLACE-2 PLACE-3 PLACE-1"
    })
    void the_lines_come_in_the_order_asked_for(String question, String codes) {
        assertThat(String.join(" ", codes(question))).isEqualTo(codes);
    }

    @Test
    void what_means_nothing_is_refused() {
        for (String question :
                List.of("sort=colour", "sort=CODE", "sort=--code", "campus=../x", "building=" + "x".repeat(201))) {
            assertThat(get(SampleSchool.CHEN, "/api/ledger?" + question).code())
                    .as(question)
                    .isEqualTo("FILTER_INVALID");
        }
        assertThat(get(SampleSchool.CHEN, "/api/ledger?campus=a&campus=b").code())
                .isEqualTo("FILTER_INVALID");
        assertThat(get(SampleSchool.CHEN, "/api/ledger/comparison?from=2026-09-01&sort=code")
                        .code())
                .isEqualTo("FILTER_UNKNOWN");
    }
}
