package banzhang.command.organisation;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.People;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 组织办理 — rooms, classes and appointments of the caller's own school.
@RestController
class OrganisationController {
    private static final String KEY = "Idempotency-Key";
    private final CommandDesk desk;
    private final People people;
    private final AppointmentPlaces places;
    private final Clock clock;

    OrganisationController(CommandDesk desk, People people, AppointmentPlaces places, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    /// 教室 — what is asked.
    record RoomBody(
            String number,
            @Nullable String building,
            @Nullable Integer floor,
            @Nullable CampusId campus) {}

    /// 班级 — what is asked.
    record ClassBody(
            int grade, int number, int entryYear, @Nullable RoomId room) {}

    /// 任职 — what is asked.
    record AppointmentBody(
            PersonId person,
            Office office,
            @Nullable ClassId schoolClass,
            @Nullable Subject subject,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// 卸任 — what is asked.
    record EndBody(LocalDate until) {}

    @PostMapping("/api/rooms")
    ResponseEntity<Answer> openRoom(
            @RequestBody RoomBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        OpenRoom command = new OpenRoom(
                caller.school(), asked.number(), asked.building(), asked.floor(), asked.campus(), clock.instant());
        return desk.submit(caller, key, asked, command, command.room().value()).as(HttpStatus.CREATED);
    }

    @PostMapping("/api/classes")
    ResponseEntity<Answer> openClass(
            @RequestBody ClassBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        OpenClass command = new OpenClass(
                caller.school(), asked.grade(), asked.number(), asked.entryYear(), asked.room(), clock.instant());
        return desk.submit(caller, key, asked, command, command.schoolClass().value())
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/api/appointments")
    ResponseEntity<Answer> appoint(
            @RequestBody AppointmentBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireMayFill(asked.office(), caller);
        if (!people.knows(asked.person(), caller.school())) {
            throw new Refused(OrganisationRefusal.PERSON_UNKNOWN);
        }
        String id = "a-" + CommandDesk.keyDigest(caller, key).hex().substring(0, 24);
        MakeAppointment command = new MakeAppointment(
                new AppointmentId(id),
                caller.school(),
                asked.person(),
                asked.office(),
                asked.schoolClass(),
                asked.subject(),
                asked.from(),
                asked.until(),
                clock.instant());
        return desk.submit(caller, key, asked, command, id).as(HttpStatus.CREATED);
    }

    @PostMapping("/api/appointments/{id}/end")
    ResponseEntity<Answer> end(
            @PathVariable AppointmentId id,
            @RequestBody EndBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        var place = places.of(id)
                .filter(known -> known.school().equals(caller.school()))
                .orElseThrow(() -> new Refused(OrganisationRefusal.APPOINTMENT_UNKNOWN));
        requireMayFill(place.office(), caller);
        EndAppointment command =
                new EndAppointment(id, caller.school(), place.schoolClass(), asked.until(), clock.instant());
        return desk.submit(caller, key, Map.of("until", asked.until()), command, id.value())
                .as(HttpStatus.OK);
    }

    /// 总务处 may fill the offices of a class, 班主任 and 任课教师; every other office is the administrator's to fill.
    private static void requireMayFill(Office office, Caller caller) {
        if (!office.ofAClass() && !caller.holds(Office.ADMINISTRATOR)) {
            throw new Refused(AccessRefusal.NOT_ALLOWED);
        }
    }
}
