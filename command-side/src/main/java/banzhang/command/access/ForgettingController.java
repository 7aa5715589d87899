package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.AccountRefusal;
import banzhang.access.account.Accounts;
import banzhang.access.account.Authorities;
import banzhang.access.account.People;
import banzhang.access.account.Reauthentication;
import banzhang.access.account.SavedFilters;
import banzhang.access.account.Sessions;
import banzhang.access.oidc.Identities;
import banzhang.access.passkey.Passkeys;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.organisation.ForgetPerson;
import banzhang.events.value.DaySpan;
import banzhang.events.value.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 注销人员 — erases what is known of a person; records keep the opaque id, which then leads to nobody.
@RestController
class ForgettingController {
    private final CommandDesk desk;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Identities identities;
    private final SavedFilters filters;
    private final People people;
    private final Authorities authorities;
    private final Reauthentication reauthentication;
    private final SecurityLog log;
    private final Clock clock;

    ForgettingController(
            CommandDesk desk,
            Accounts accounts,
            Sessions sessions,
            Passkeys passkeys,
            Identities identities,
            SavedFilters filters,
            People people,
            Authorities authorities,
            Reauthentication reauthentication,
            SecurityLog log,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.identities = identities;
        this.filters = filters;
        this.people = people;
        this.authorities = authorities;
        this.reauthentication = reauthentication;
        this.log = log;
        this.clock = clock;
    }

    /// 注销 — the caller's own password: it cannot be taken back.
    record ForgetBody(String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "ForgetBody[…]";
        }
    }

    @PostMapping("/api/people/{id}/forget")
    ResponseEntity<Answer> forget(
            @PathVariable PersonId id,
            @RequestBody ForgetBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        Map<String, String> body = Map.of("person", id.value());
        Optional<Answer> given = desk.answered(caller, key, body, ForgetPerson.class);
        if (given.isEmpty()) {
            requireErasable(id, caller);
            reauthentication.verify(caller, asked.password());
        }
        ForgetPerson command = new ForgetPerson(id, caller.school(), caller.person(), clock.instant());
        Answer answer = desk.submit(caller, key, body, command, id.value());
        // after the acceptance, and again when it is repeated: a crash in between is made good by asking again
        if (people.knows(id, caller.school())) {
            log.record(Deed.PERSON_FORGOTTEN, SecurityLog.OK, caller, id);
        }
        accounts.close(id);
        passkeys.revokeAll(id);
        identities.unlink(id);
        sessions.endAll(id);
        filters.deleteAll(id);
        people.forget(id);
        return answer.as(HttpStatus.OK);
    }

    private void requireErasable(PersonId id, Caller caller) {
        if (!people.knows(id, caller.school())) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        if (caller.isOneself(id)) {
            throw new Refused(AccountRefusal.SELF_NOT_FORGOTTEN);
        }
        if (!authorities
                .heldFrom(id, LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE))
                .isEmpty()) {
            // whoever holds an office, or will, answers for something: nobody must answer without a name
            throw new Refused(AccountRefusal.STILL_IN_OFFICE);
        }
    }
}
