package banzhang.command.register.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.organisation.Numbering;
import banzhang.events.value.SchoolYear;
import banzhang.sample.SampleSchool;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In whatever school: each way to write a class or a room means that one alone, or is asked about with it among what
/// is
/// offered. Seeded; a failure names its seed.
@DisplayName("写法 · 班级与教室")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotationProperties {
    private static final int SCHOOLS = 150;
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final List<String> BUILDINGS = List.of("1号楼", "3号楼", "三号楼", "A栋", "教学楼", "12号教学楼");

    /// What a school has; of the journal nothing else is asked here.
    private static KnownOrganisation school(Set<ClassText> classes, List<KnownRoom> rooms) {
        Set<Object> open = classes.stream()
                .map(one -> Numbering.schoolClass(
                        SampleSchool.SCHOOL, one.grade(), YEAR.entryYear(one.grade()), one.number()))
                .collect(Collectors.toSet());
        return (KnownOrganisation) Proxy.newProxyInstance(
                KnownOrganisation.class.getClassLoader(),
                new Class<?>[] {KnownOrganisation.class},
                (proxy, asked, of) -> switch (asked.getName()) {
                    case "schoolClass" ->
                        Numbering.schoolClass(SampleSchool.SCHOOL, (int) of[1], (int) of[0], (int) of[2]);
                    case "has" -> open.contains(of[0]);
                    case "rooms" -> rooms;
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private static String chinese(int number) {
        String digits = "零一二三四五六七八九";
        String ones = number % 10 == 0 ? "" : String.valueOf(digits.charAt(number % 10));
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : String.valueOf(digits.charAt(number / 10))) + "十" + ones;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(at -> String.valueOf((char) (at > ' ' && at <= '~' ? at + 0xFEE0 : at)))
                .collect(Collectors.joining());
    }

    private static List<String> ways(ClassText one) {
        int grade = one.grade();
        int number = one.number();
        String cn = chinese(number);
        int entered = YEAR.entryYear(grade);
        String stage = grade <= 6 ? "小学" + chinese(grade) : (grade <= 9 ? "初" : "高") + chinese((grade - 1) % 3 + 1);
        List<String> ways = new ArrayList<>(List.of(
                "" + grade + number,
                "" + grade + number + "班",
                chinese(grade) + cn + "班",
                chinese(grade) + number + "班",
                grade + "年级" + number + "班",
                chinese(grade) + "年级" + cn + "班",
                chinese(grade) + "（" + number + "）班",
                chinese(grade) + "【" + number + "】班",
                grade + "." + number,
                stage + "（" + number + "）班",
                stage + number + "班",
                entered + "级" + number + "班",
                entered + "級(" + number + ")班",
                "%02d级%s班".formatted(entered % 100, cn),
                number + "班",
                "(" + number + ")班",
                cn + "班",
                " " + grade + "年级 " + number + " 班"));
        if (cn.startsWith("二十")) {
            ways.add(grade + "年级" + cn.replace("二十", "廿") + "班");
        }
        return Stream.concat(ways.stream(), ways.stream().map(NotationProperties::fullWidth))
                .toList();
    }

    private static Set<ClassText> classes(Random random) {
        Set<ClassText> classes = new LinkedHashSet<>();
        int first = random.nextInt(12) + 1;
        int last = Math.min(12, first + random.nextInt(9));
        for (int grade = first; grade <= last; grade++) {
            int most = 1 + random.nextInt(30);
            for (int number = 1; number <= most; number++) {
                if (random.nextInt(4) > 0) {
                    classes.add(new ClassText(grade, number));
                }
            }
        }
        return classes;
    }

    @Test
    void a_class_is_that_class_or_is_asked_with_it_among_the_candidates() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            Set<ClassText> classes = classes(new Random(seed));
            ClassNotation notation = new ClassNotation(school(classes, List.of()), YEAR);
            for (ClassText one : classes) {
                for (String way : ways(one)) {
                    Set<ClassText> meant = notation.ofTheSchool(way, null);
                    assertThat(meant)
                            .as("seed %d, %s for %s", seed, way, one.inWords())
                            .contains(one);
                    assertThat(classes).as("seed %d, %s", seed, way).containsAll(meant);
                }
            }
        }
    }

    @Test
    void a_room_is_that_room_or_is_asked_with_it_among_the_candidates() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            List<KnownRoom> rooms = rooms(new Random(seed));
            RoomNotation notation = new RoomNotation(rooms);
            for (KnownRoom room : rooms) {
                for (String way : ways(room)) {
                    RoomNotation.Meant meant = notation.meant(way);
                    assertThat(meant.rooms())
                            .as("seed %d, %s for %s", seed, way, room)
                            .contains(room);
                    assertThat(meant.rooms().size() == 1 || !meant.isOne()).isTrue();
                }
            }
        }
    }

    private static List<KnownRoom> rooms(Random random) {
        List<KnownRoom> rooms = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int n = 0; n < 25; n++) {
            String bare = "" + (1 + random.nextInt(4)) + "0" + (1 + random.nextInt(6));
            String building = BUILDINGS.get(random.nextInt(BUILDINGS.size()));
            String number = switch (random.nextInt(4)) {
                case 0 -> building + bare;
                case 1 -> "A" + bare;
                case 2 -> (1 + random.nextInt(3)) + "-" + bare;
                default -> bare;
            };
            @Nullable String in = random.nextBoolean() ? building : null;
            if (taken.add(Numbering.canonical(number))) {
                rooms.add(new KnownRoom(Numbering.room(SampleSchool.SCHOOL, number), number, in));
            }
        }
        return rooms;
    }

    private static List<String> ways(KnownRoom room) {
        List<String> ways = new ArrayList<>(
                List.of(room.number(), room.number() + "室", room.number() + "教室", " " + room.number() + " 号"));
        if (room.building() != null && room.number().matches("[A-Z]?\\d+")) {
            ways.add(room.building() + room.number());
            ways.add(room.building() + " " + room.number() + "室");
            ways.add(RoomName.bare(room.building()) + "-" + room.number());
        }
        if (room.number().matches("\\d-\\d+")) {
            ways.add(room.number().replace("-", "号楼") + "室");
            ways.add(room.number().replace("-", "栋"));
            ways.add(room.number().substring(2));
        }
        return Stream.concat(ways.stream(), ways.stream().map(NotationProperties::fullWidth))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "301, 301",
        "301室, 301",
        "３０１教室, 301",
        "三〇一室, 301",
        "3号楼301, 301",
        "三号楼301室, 301",
        "3-301, 301",
        "3栋301, 301",
        "【3号楼】301, ''",
        "B-102, B102",
        "B栋102, B102",
        "b102室, B102",
        "4号楼301, ''",
        "操场, ''"
    })
    void rooms_seen_in_the_field(String written, String number) {
        List<KnownRoom> rooms = List.of(
                new KnownRoom(Numbering.room(SampleSchool.SCHOOL, "301"), "301", "3号楼"),
                new KnownRoom(Numbering.room(SampleSchool.SCHOOL, "B102"), "B102", null));
        RoomNotation.Meant meant = new RoomNotation(rooms).meant(written);
        assertThat(meant.rooms().stream().map(KnownRoom::number).collect(Collectors.joining()))
                .isEqualTo(number);
        assertThat(meant.isOne()).isEqualTo(!number.isEmpty());
    }

    @Test
    void a_building_that_nobody_said_a_room_is_in_is_asked_about() {
        KnownRoom room = new KnownRoom(Numbering.room(SampleSchool.SCHOOL, "301"), "301", null);
        RoomNotation.Meant meant = new RoomNotation(List.of(room)).meant("3号楼301");
        assertThat(meant.rooms()).containsExactly(room);
        assertThat(meant.isOne()).isFalse();
    }

    @Test
    void a_bare_number_is_every_room_of_it() {
        List<KnownRoom> rooms = Stream.of("301", "1号楼301", "3号楼301")
                .map(number -> new KnownRoom(Numbering.room(SampleSchool.SCHOOL, number), number, null))
                .toList();
        RoomNotation.Meant meant = new RoomNotation(rooms).meant("301室");
        assertThat(meant.rooms()).containsExactlyInAnyOrderElementsOf(rooms);
        assertThat(meant.isOne()).isFalse();
    }
}
