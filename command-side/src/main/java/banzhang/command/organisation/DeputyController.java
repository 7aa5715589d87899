package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.access.account.Authorities.Place;
import banzhang.access.account.People;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DeputyId;
import banzhang.events.value.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 代理办理 — names deputies, and ends what was said of them.
@RestController
class DeputyController {
    private static final String KEY = "Idempotency-Key";
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final People people;
    private final AppointmentPlaces places;
    private final FreeText freeText;
    private final Clock clock;

    DeputyController(CommandDesk desk, People people, AppointmentPlaces places, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.places = places;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 代理 — what is asked; `until` is the first day it no longer holds.
    record DeputyBody(AppointmentId appointment, PersonId deputy, LocalDate from, LocalDate until, String reason) {}

    /// 终止 — what is asked.
    record EndBody(LocalDate until) {}

    @PostMapping("/api/deputies")
    ResponseEntity<Answer> appoint(
            @RequestBody DeputyBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String id = "y-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
        return desk.answered(caller, key, asked, AppointDeputy.class)
                .orElseGet(() -> desk.submit(caller, key, asked, command(new DeputyId(id), asked, caller), id))
                .as(HttpStatus.CREATED);
    }

    private AppointDeputy command(DeputyId id, DeputyBody asked, Caller caller) {
        Place place = places.of(asked.appointment())
                .filter(known -> known.school().equals(caller.school()))
                .orElseThrow(() -> new Refused(OrganisationRefusal.APPOINTMENT_UNKNOWN));
        if (!people.knows(asked.deputy(), caller.school())) {
            throw new Refused(OrganisationRefusal.PERSON_UNKNOWN);
        }
        freeText.requireNameless(caller.school(), asked.reason());
        return new AppointDeputy(
                id,
                asked.appointment(),
                place.schoolClass(),
                asked.deputy(),
                asked.from(),
                asked.until(),
                asked.reason(),
                caller,
                clock.instant());
    }

    @PostMapping("/api/deputies/{id}/end")
    ResponseEntity<Answer> end(
            @PathVariable DeputyId id,
            @RequestBody EndBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        EndDeputy command = new EndDeputy(id, asked.until(), caller, clock.instant());
        return desk.submit(caller, key, asked, command, id.value()).as(HttpStatus.OK);
    }
}
