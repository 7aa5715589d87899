package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.AccountDoor;
import banzhang.access.account.AccountRefusal;
import banzhang.access.account.Authorities;
import banzhang.access.account.People;
import banzhang.access.account.Sessions;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.organisation.LeaveSchool;
import banzhang.command.organisation.LockAccount;
import banzhang.command.organisation.UnlockAccount;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/// 账号办理 — the administrator locks an account, unlocks it, and states that somebody has left the school.
///
/// What the journal says is done to the account at once, after the acceptance and again when the request is repeated;
/// [AccountsProjection] makes good a crash in between.
@RestController
class AccountController {
    private static final String KEY = "Idempotency-Key";
    private final CommandDesk desk;
    private final AccountDoor door;
    private final People people;
    private final Sessions sessions;
    private final Authorities authorities;
    private final SecurityLog log;
    private final Clock clock;

    AccountController(
            CommandDesk desk,
            AccountDoor door,
            People people,
            Sessions sessions,
            Authorities authorities,
            SecurityLog log,
            Clock clock) {
        this.desk = desk;
        this.door = door;
        this.people = people;
        this.sessions = sessions;
        this.authorities = authorities;
        this.log = log;
        this.clock = clock;
    }

    /// 离校 — what is asked; `from` is the first day the person is no longer there.
    record LeavingBody(LocalDate from) {}

    @PostMapping("/api/people/{id}/lock")
    ResponseEntity<Answer> lock(
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireAnother(id, caller);
        LockAccount command = new LockAccount(id, caller.school(), caller.person(), clock.instant());
        Answer answer = desk.submit(caller, key, Map.of("person", id.value()), command, id.value());
        log.record(Deed.ACCOUNT_LOCKED, SecurityLog.OK, caller, id);
        door.lock(id, true, answer.position());
        sessions.endAll(id);
        return answer.as(HttpStatus.OK);
    }

    @PostMapping("/api/people/{id}/unlock")
    ResponseEntity<Answer> unlock(
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireAnother(id, caller);
        UnlockAccount command = new UnlockAccount(id, caller.school(), caller.person(), clock.instant());
        Answer answer = desk.submit(caller, key, Map.of("person", id.value()), command, id.value());
        log.record(Deed.ACCOUNT_UNLOCKED, SecurityLog.OK, caller, id);
        door.lock(id, false, answer.position());
        return answer.as(HttpStatus.OK);
    }

    @PostMapping("/api/people/{id}/leave")
    ResponseEntity<Answer> leave(
            @PathVariable PersonId id,
            @RequestBody LeavingBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireAnother(id, caller);
        Instant now = clock.instant();
        LeaveSchool command = new LeaveSchool(
                id, caller.school(), asked.from(), classesOf(id, asked.from(), now), caller.person(), now);
        Answer answer = desk.submit(caller, key, asked, command, id.value());
        log.record(Deed.PERSON_LEFT, SecurityLog.OK, caller, id);
        door.leave(id, asked.from(), answer.position());
        return answer.as(HttpStatus.OK);
    }

    private void requireAnother(PersonId id, Caller caller) {
        if (!people.knows(id, caller.school())) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        if (caller.isOneself(id)) {
            throw new Refused(AccountRefusal.OWN_ACCOUNT);
        }
    }

    /// Where the person holds an office of a class, or is to hold one.
    private Set<ClassId> classesOf(PersonId id, LocalDate from, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DaySpan.SCHOOL_ZONE);
        return authorities.heldFrom(id, from.isBefore(today) ? from : today).stream()
                .map(grant -> grant.schoolClass())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
