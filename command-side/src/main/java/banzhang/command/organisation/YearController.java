package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolYear;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 升级办理 — takes the caller's school into a school year, as it was reviewed.
@RestController
class YearController {
    private static final String ROOM_TO_BE_SETTLED = "-";
    private final CommandDesk desk;
    private final Clock clock;

    YearController(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// 去向 — what becomes of a class.
    enum Outcome {
        PROMOTE,
        GRADUATE,
        STAY
    }

    /// 一班去向 — a class as it was reviewed.
    ///
    /// @param grade the grade it was seen in
    record ClassBody(int grade, Outcome outcome) {}

    /// 升级单 — what is asked.
    ///
    /// @param classes what becomes of each class, by its id
    /// @param opened for each grade the rooms of its new classes 1, 2, …; `-` for a room to be settled later
    record YearBody(
            @Nullable Map<String, ClassBody> classes,
            @Nullable Map<String, List<String>> opened) {
        /// Refuses what is listed and left blank.
        YearBody {
            classes = classes == null ? Map.of() : Map.copyOf(classes);
            opened = opened == null
                    ? Map.of()
                    : opened.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, grade -> List.copyOf(grade.getValue())));
        }
    }

    @PostMapping("/api/school-years/{year}/change")
    ResponseEntity<Answer> change(
            @PathVariable int year,
            @RequestBody YearBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        CommandRefused.when(!SchoolYear.isOne(year), YearRefusal.YEAR_NOT_THIS);
        return desk.submit(caller, key, asked, command(new SchoolYear(year), asked, caller), Integer.toString(year))
                .as(HttpStatus.OK);
    }

    private ChangeYear command(SchoolYear year, YearBody asked, Caller caller) {
        Instant at = clock.instant();
        List<ChangeYear.Promotion> promoted = new ArrayList<>();
        List<ClassId> graduated = new ArrayList<>();
        // by id, so that the same review makes the same events in the same order
        sorted(asked.classes()).forEach((id, reviewed) -> {
            switch (reviewed.outcome()) {
                case PROMOTE -> promoted.add(new ChangeYear.Promotion(classNamed(id), reviewed.grade()));
                case GRADUATE -> graduated.add(classNamed(id));
                case STAY -> {
                    // nothing becomes of it
                }
            }
        });
        List<OpenClass> opened = new ArrayList<>();
        sorted(asked.opened())
                .forEach((grade, rooms) -> opened.addAll(newClasses(year, gradeNamed(grade), rooms, caller, at)));
        return new ChangeYear(caller.school(), year.first(), promoted, graduated, opened, at);
    }

    private static List<OpenClass> newClasses(
            SchoolYear year, int grade, List<String> rooms, Caller caller, Instant at) {
        List<OpenClass> classes = new ArrayList<>();
        for (String room : rooms) {
            String number = Numbering.canonical(room);
            classes.add(new OpenClass(
                    caller.school(),
                    grade,
                    classes.size() + 1,
                    year.entryYear(grade),
                    number.equals(ROOM_TO_BE_SETTLED) ? null : Numbering.room(caller.school(), number),
                    at));
        }
        return classes;
    }

    private static <T> Map<String, T> sorted(@Nullable Map<String, T> asked) {
        return asked == null ? Map.of() : new TreeMap<>(asked);
    }

    private static int gradeNamed(String grade) {
        CommandRefused.when(!grade.matches("[1-9]|1[0-2]"), OrganisationRefusal.NUMBER_INVALID);
        return Integer.parseInt(grade);
    }

    private static ClassId classNamed(String id) {
        try {
            return new ClassId(id);
        } catch (IllegalArgumentException noId) {
            throw new CommandRefused(OrganisationRefusal.CLASS_UNKNOWN);
        }
    }
}
