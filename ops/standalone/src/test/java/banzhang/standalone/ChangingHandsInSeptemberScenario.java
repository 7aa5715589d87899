package banzhang.standalone;

import static banzhang.standalone.TwelveClasses.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The autumn in which every class of a school of twelve gets another 班主任: what is due, what the board says of it day
/// by day, the five classes that are not like the others, and who had what at each edge. Told over HTTP, on the
/// school's own calendar.
@DisplayName("交接 · 九月换班主任")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingHandsInSeptemberScenario {
    private static final LocalDate FIRST = LocalDate.parse("2026-08-31");
    private static final LocalDate CHANGE = LocalDate.parse("2026-09-21");
    private static final String LEADER = "leader";
    private static final int ABSENT = 1;
    private static final int WITHOUT_REMOTE = 5;
    private static final int DISPUTED = 7;
    private static final int DECLINED = 9;
    private static final int FORGOTTEN = 11;

    @TempDir
    Path directory;

    private final Map<Integer, String> sheets = new HashMap<>();

    @Test
    void twelve_classes_change_hands() throws Exception {
        List<String> arguments =
                List.of("--banzhang.data=" + directory.resolve("data"), "--" + DatedBanzhang.FROM + "=" + at(FIRST, 8));
        try (RunningBanzhang banzhang = RunningBanzhang.start(DatedBanzhang.class, arguments)) {
            TwelveClasses school = TwelveClasses.opened(banzhang, FIRST);
            issued(school);
            appointed(school);
            drawnUp(school);
            declared(school);
            counted(school);
            signed(school);
            assertTwoAreLeft(school);
            declinedAndDrawnUpAnew(school);
            lapsedAndDrawnUpAnew(school);
            assertDone(school);
            foundAgain(school);
            assertWhoHadItAtEachEdge(school);
        }
    }

    /// 2 September: every class gets its set in one batch.
    private void issued(TwelveClasses school) throws Exception {
        school.itIs(at(LocalDate.parse("2026-09-02"), 9));
        List<String> drawn = school.drawUp(classes()
                .map(number -> school.line("ISSUE", number, "\"schoolClass\":\"" + school.id("class" + number) + "\""))
                .toList());
        assertBoard(school, CLASSES, "OPEN");
        for (int number = 1; number <= CLASSES; number++) {
            String sheet = drawn.get(number - 1);
            count(school, former(number), sheet, number);
            school.sign(former(number), sheet, "INCOMING");
            school.sign("chen", sheet, "OUTGOING");
        }
        assertThat(board(school).path("open").asInt()).isZero();
    }

    /// Friday: all offices change on Monday. Nothing is due before.
    private void appointed(TwelveClasses school) throws Exception {
        school.itIs(at(LocalDate.parse("2026-09-18"), 9));
        classes().forEach(number -> {
            school.dismiss(number, CHANGE);
            school.appoint(number, next(number), CHANGE);
        });
        assertThat(due(school)).isEmpty();
        school.itIs(at(CHANGE, 8));
        assertThat(due(school))
                .hasSize(CLASSES)
                .allSatisfy(one -> assertThat(one.path("kind").asString() + " "
                                + one.path("day").asLong())
                        .isEqualTo("SUCCESSION 1"));
        school.itIs(at(CHANGE.plusDays(1), 8));
        assertThat(due(school))
                .hasSize(CLASSES)
                .allSatisfy(one -> assertThat(one.path("day").asLong()).isEqualTo(2));
        assertThat(school.read(former(4), "/api/handovers/due"))
                .as("his own two: what he gives, what he takes")
                .hasSize(2);
    }

    /// 批量开单 of all that is due, before 何副校长.
    private void drawnUp(TwelveClasses school) {
        List<String> drawn = school.drawUp(
                classes().map(number -> succession(school, number)).toList());
        classes().forEach(number -> sheets.put(number, drawn.get(number - 1)));
        assertBoard(school, CLASSES, "OPEN");
        classes()
                .forEach(number -> assertThat(
                                line(school, number).path("waitsFor").asString())
                        .isEqualTo("班主任" + number));
        assertThat(due(school))
                .hasSize(CLASSES)
                .allSatisfy(one -> assertThat(one.path("sheet").asString()).isNotEmpty());
    }

    /// The former 班主任 of class 1 does not come: 总务处 declares by order. That of class 11 lets it lie.
    private void declared(TwelveClasses school) {
        school.act(LEADER, sheet(ABSENT), "absence", "{\"reason\":\"已调离本校,不能到场\"}");
        assertThat(line(school, ABSENT).path("waitsFor").asString()).isEqualTo("总务处");
        classes()
                .filter(number -> number != FORGOTTEN)
                .forEach(number -> school.declare(number == ABSENT ? "chen" : former(number), sheet(number), number));
        classes()
                .filter(number -> number != FORGOTTEN)
                .forEach(number -> assertThat(
                                line(school, number).path("waitsFor").asString())
                        .isEqualTo(nameOf(next(number))));
        assertThat(line(school, FORGOTTEN).path("waitsFor").asString()).isEqualTo("班主任" + FORGOTTEN);
    }

    /// One counts a remote control too few, one sees a scratch nobody spoke of, one takes nothing at all.
    private void counted(TwelveClasses school) {
        school.act(next(DECLINED), sheet(DECLINED), "decline", "{\"reason\":\"清单与实物不符,请核对后重开\"}");
        assertThat(board(school).path("open").asInt()).isEqualTo(CLASSES - 1);
        ordinary().forEach(number -> count(school, next(number), sheet(number), number));
        school.act(
                next(WITHOUT_REMOTE),
                sheet(WITHOUT_REMOTE),
                "accessories",
                "{\"device\":\"%s\",\"missing\":[{\"name\":\"遥控器\",\"quantity\":1}]}"
                        .formatted(school.id("projector" + WITHOUT_REMOTE)));
        String scratch = "{\"device\":\"%s\",\"finding\":\"DAMAGED\",".formatted(school.id("projector" + DISPUTED));
        school.act(next(DISPUTED), sheet(DISPUTED), "checks", scratch + "\"note\":\"镜头有划痕\"}");
        JsonNode disputed = line(school, DISPUTED);
        assertThat(disputed.path("state").asString()).isEqualTo("DISPUTED");
        assertThat(disputed.path("waitsFor").asString()).isEqualTo("何副校长");
        school.act(LEADER, sheet(DISPUTED), "settlements", scratch + "\"reason\":\"当场看过,确有划痕\"}");
        ordinary()
                .forEach(number -> assertThat(line(school, number).path("state").asString())
                        .isEqualTo("CHECKED"));
    }

    /// Each of the ten in order: who gives, who takes, the witness.
    private void signed(TwelveClasses school) {
        ordinary().forEach(number -> {
            school.sign(number == ABSENT ? "chen" : former(number), sheet(number), "OUTGOING");
            assertThat(line(school, number).path("waitsFor").asString()).isEqualTo(nameOf(next(number)));
            school.sign(next(number), sheet(number), "INCOMING");
            assertThat(line(school, number).path("waitsFor").asString()).isEqualTo("何副校长");
            school.sign(LEADER, sheet(number), "WITNESS");
            assertThat(school.sheet("chen", sheet(number)).path("state").asString())
                    .isEqualTo("COMPLETED");
        });
    }

    private void assertTwoAreLeft(TwelveClasses school) throws Exception {
        school.itIs(at(CHANGE.plusDays(4), 8));
        assertThat(due(school))
                .extracting(one -> tuple(
                        one.path("className").asString(),
                        one.path("day").asLong(),
                        one.path("sheet").isNull()))
                .containsExactlyInAnyOrder(tuple("五(1)班", 5L, true), tuple("六(1)班", 5L, false));
        assertThat(line(school, FORGOTTEN).path("stuck").asBoolean())
                .as("nobody touched it for three days")
                .isTrue();
    }

    private void declinedAndDrawnUpAnew(TwelveClasses school) {
        assertThat(school.sheet("chen", sheet(DECLINED)).path("state").asString())
                .isEqualTo("DECLINED");
        passAnew(school, DECLINED);
        assertThat(due(school)).hasSize(1);
    }

    /// Thirty days after it was drawn up the forgotten sheet is over; what is due is due all the same.
    private void lapsedAndDrawnUpAnew(TwelveClasses school) throws Exception {
        Instant over = at(CHANGE.plusDays(31), 9);
        school.itIs(over);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            school.itIs(over);
                            return school.sheet("chen", sheet(FORGOTTEN))
                                    .path("state")
                                    .asString();
                        },
                        "LAPSED"::equals);
        assertThat(board(school).path("open").asInt()).isZero();
        assertThat(due(school)).singleElement().satisfies(one -> {
            assertThat(one.path("day").asLong()).isEqualTo(32);
            assertThat(one.path("sheet").isNull()).isTrue();
        });
        passAnew(school, FORGOTTEN);
    }

    private void assertDone(TwelveClasses school) {
        assertThat(due(school)).isEmpty();
        assertThat(board(school).path("open").asInt()).isZero();
        assertThat(school.read(next(4), "/api/handovers/due")).isEmpty();
        classes()
                .forEach(number -> assertThat(
                                school.read("chen", "/api/classes/" + school.id("class" + number) + "/ledger")
                                        .path("lines"))
                        .hasSize(2)
                        .allSatisfy(
                                line -> assertThat(line.at("/custodian/person").asString())
                                        .isEqualTo(school.id(next(number)))));
    }

    /// The remote control stays with who gave, until somebody says what became of it.
    private void foundAgain(TwelveClasses school) {
        assertThat(school.read("chen", "/api/residues")).singleElement().satisfies(one -> {
            assertThat(one.path("accessory").asString()).isEqualTo("遥控器");
            assertThat(one.at("/holder/person").asString()).isEqualTo(school.id(former(WITHOUT_REMOTE)));
        });
        school.act(
                "chen",
                sheet(WITHOUT_REMOTE),
                "residue",
                "{\"device\":\"%s\",\"accessory\":\"遥控器\",\"outcome\":\"FOUND\",\"reason\":\"在音乐教室找到\"}"
                        .formatted(school.id("projector" + WITHOUT_REMOTE)));
        assertThat(school.read("chen", "/api/residues")).isEmpty();
    }

    /// Store, former, next: each begins at the very moment the one before ends, and a moment earlier it is the one
    /// before.
    private void assertWhoHadItAtEachEdge(TwelveClasses school) {
        for (int number = 1; number <= CLASSES; number++) {
            String path = "/api/devices/" + school.id("projector" + number) + "/custody";
            List<JsonNode> chain = school.read("chen", path).valueStream().toList();
            assertThat(chain)
                    .extracting(one -> one.at("/custodian/person").asString(""))
                    .containsExactly("", school.id(former(number)), school.id(next(number)));
            for (int edge = 1; edge < chain.size(); edge++) {
                String moment = chain.get(edge).path("from").asString();
                assertThat(chain.get(edge - 1).path("until").asString()).isEqualTo(moment);
                assertHolder(school, path + "?at=" + moment, chain.get(edge));
                String before = Instant.parse(moment).minusMillis(1).toString();
                assertHolder(school, path + "?at=" + before, chain.get(edge - 1));
            }
        }
    }

    private static void assertHolder(TwelveClasses school, String question, JsonNode expected) {
        assertThat(school.read("chen", question))
                .singleElement()
                .satisfies(one -> assertThat(one.path("custodian")).isEqualTo(expected.path("custodian")));
    }

    private void passAnew(TwelveClasses school, int number) {
        sheets.put(number, school.drawUp(List.of(succession(school, number))).getFirst());
        school.declare(former(number), sheet(number), number);
        count(school, next(number), sheet(number), number);
        school.sign(former(number), sheet(number), "OUTGOING");
        school.sign(next(number), sheet(number), "INCOMING");
        school.sign(LEADER, sheet(number), "WITNESS");
    }

    private static void count(TwelveClasses school, String login, String sheet, int number) {
        school.check(login, sheet, "projector" + number, "COMPLETE");
        school.check(login, sheet, "computer" + number, "COMPLETE");
    }

    private static String succession(TwelveClasses school, int number) {
        return school.line("SUCCESSION", number, "\"witness\":\"" + school.id(LEADER) + "\"");
    }

    private static void assertBoard(TwelveClasses school, int open, String state) {
        assertThat(board(school).path("open").asInt()).isEqualTo(open);
        assertThat(board(school).path("lines"))
                .hasSize(open)
                .allSatisfy(line -> assertThat(line.path("state").asString()).isEqualTo(state));
    }

    private static JsonNode board(TwelveClasses school) {
        return school.read("chen", "/api/handovers/board");
    }

    private JsonNode line(TwelveClasses school, int number) {
        return board(school)
                .path("lines")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(sheet(number)))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> due(TwelveClasses school) {
        return school.read("chen", "/api/handovers/due").valueStream().toList();
    }

    private String sheet(int number) {
        return Objects.requireNonNull(sheets.get(number), "sheet of class " + number);
    }

    private static String former(int number) {
        return "t" + number;
    }

    private static String next(int number) {
        return "t" + (number + 1);
    }

    private static String nameOf(String teacher) {
        return teacher.equals("t13") ? "新老师" : "班主任" + teacher.substring(1);
    }

    private static Stream<Integer> classes() {
        return IntStream.rangeClosed(1, CLASSES).boxed();
    }

    /// Those whose first sheet is signed.
    private static Stream<Integer> ordinary() {
        return classes().filter(number -> number != DECLINED && number != FORGOTTEN);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
