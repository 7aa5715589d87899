package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Contacts;
import banzhang.access.account.People;
import banzhang.access.account.ServerKey;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 联系方式 — telephone and e-mail of a person, sealed like the name.
@RestController
class ContactsController {
    private final CommandDesk desk;
    private final People people;
    private final ServerKey serverKey;
    private final SecurityLog log;

    ContactsController(CommandDesk desk, People people, ServerKey serverKey, SecurityLog log) {
        this.desk = desk;
        this.people = people;
        this.serverKey = serverKey;
        this.log = log;
    }

    /// 联系方式 — what is asked; what is left out is erased.
    record ContactsBody(@Nullable String phone, @Nullable String email) {
        /// Shows neither, wherever it is printed.
        @Override
        public String toString() {
            return "ContactsBody[…]";
        }
    }

    @PostMapping("/api/people/{id}/contacts")
    ResponseEntity<Answer> change(
            @PathVariable PersonId id,
            @RequestBody ContactsBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        if (!people.knows(id, caller.school())) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        Contacts contacts = Contacts.required(asked.phone(), asked.email());
        Object body = digestOf(id, asked);
        Answer answer = desk.submit(caller, key, body, new EnterContacts(id, caller.school()), id.value());
        // after the acceptance, and again when it is repeated: a crash in between is made good by asking again
        if (people.reach(id, contacts, answer.position())) {
            log.record(Deed.CONTACTS_CHANGED, SecurityLog.OK, caller, id);
        }
        return answer.as(HttpStatus.OK);
    }

    /// Nothing to decide; the desk records the acceptance.
    @CommandHandler
    void handle(EnterContacts asked) {}

    /// Keyed: the journal keeps this digest for ever, and numbers must not be guessable from it.
    private Map<String, String> digestOf(PersonId id, ContactsBody asked) {
        String canonical = new String(CanonicalJson.bytes(asked), StandardCharsets.UTF_8);
        return Map.of("contacts", serverKey.digest(id + "\n" + canonical));
    }
}
