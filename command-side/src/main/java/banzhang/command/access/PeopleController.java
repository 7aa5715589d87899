package banzhang.command.access;

import banzhang.access.Caller;
import banzhang.access.account.Accounts;
import banzhang.access.account.Passwords;
import banzhang.access.account.People;
import banzhang.access.account.ServerKey;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 人员录入 — enters a person with name and account; a password nobody gave is made here and told once.
@RestController
class PeopleController {
    private final CommandDesk desk;
    private final Accounts accounts;
    private final People people;
    private final ServerKey serverKey;
    private final SecurityLog log;

    PeopleController(CommandDesk desk, Accounts accounts, People people, ServerKey serverKey, SecurityLog log) {
        this.desk = desk;
        this.accounts = accounts;
        this.people = people;
        this.serverKey = serverKey;
        this.log = log;
    }

    /// 人员 — what is asked.
    record PersonBody(
            String displayName, String login, @Nullable String initialPassword) {
        /// Shows neither name nor password, wherever it is printed.
        @Override
        public String toString() {
            return "PersonBody[…]";
        }
    }

    /// 录入回执 — with the password, when it was made here.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonAnswer(String id, long position, @Nullable String password) {}

    @PostMapping("/api/people")
    ResponseEntity<PersonAnswer> enter(
            @RequestBody PersonBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        PersonId person =
                new PersonId("p-" + CommandDesk.keyDigest(caller, key).hex().substring(0, 24));
        String made = serverKey.password(caller.person() + "\n" + key);
        String password = asked.initialPassword() == null ? made : asked.initialPassword();
        Passwords.require(asked.login(), password);
        People.required(asked.displayName());
        accounts.requireFree(asked.login(), person);
        Answer answer =
                desk.submit(caller, key, digestOf(asked), new EnterPerson(person, caller.school()), person.value());
        // after the acceptance, and again when it is repeated: a crash in between is made good by asking again
        log.record(Deed.PERSON_ENTERED, SecurityLog.OK, caller, person);
        people.enter(person, caller.school(), asked.displayName());
        accounts.openFor(person, caller.school(), asked.login(), password);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Answer.POSITION_HEADER, Long.toString(answer.position()))
                .body(new PersonAnswer(answer.id(), answer.position(), asked.initialPassword() == null ? made : null));
    }

    /// Nothing to decide; the desk records the acceptance.
    @CommandHandler
    void handle(EnterPerson asked) {}

    /// Keyed: the journal keeps this digest for ever, and names must not be guessable from it.
    private Map<String, String> digestOf(PersonBody asked) {
        String canonical = new String(CanonicalJson.bytes(asked), StandardCharsets.UTF_8);
        return Map.of("person", serverKey.digest(canonical));
    }
}
