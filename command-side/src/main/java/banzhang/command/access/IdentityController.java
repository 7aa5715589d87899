package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.People;
import banzhang.access.account.Reauthentication;
import banzhang.access.oidc.Identities;
import banzhang.access.oidc.Identity;
import banzhang.access.oidc.OidcDoor;
import banzhang.access.oidc.OidcDoor.Departure;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.events.value.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 身份关联 — a person links the own identity after the password, the administrator anybody's; either takes it off again.
@RestController
class IdentityController {
    private final OidcDoor door;
    private final Identities identities;
    private final Reauthentication reauthentication;
    private final People people;
    private final SecurityLog log;

    IdentityController(
            OidcDoor door, Identities identities, Reauthentication reauthentication, People people, SecurityLog log) {
        this.door = door;
        this.identities = identities;
        this.reauthentication = reauthentication;
        this.people = people;
        this.log = log;
    }

    /// 关联 — the caller's own password.
    record LinkBody(String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "LinkBody[…]";
        }
    }

    /// 统一身份标识 — what the provider calls the person.
    record SubjectBody(String subject) {
        /// Shows nothing of it, wherever it is printed.
        @Override
        public String toString() {
            return "SubjectBody[…]";
        }
    }

    /// 去向 — where the browser is to go.
    record Address(String address) {}

    @PostMapping("/api/identity/link")
    Address begin(
            @RequestBody LinkBody asked,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.issuer();
        reauthentication.verify(caller, asked.password());
        Departure departure = door.toLink(caller.person(), request);
        OidcCookie.set(request, response, departure.cookie());
        return new Address(departure.address());
    }

    @DeleteMapping("/api/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkOwn(@AuthenticationPrincipal Caller caller) {
        requireUnlinked(caller.person());
        log.record(Deed.IDENTITY_UNLINKED, SecurityLog.OK, caller);
    }

    @PostMapping("/api/people/{id}/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@PathVariable PersonId id, @RequestBody SubjectBody asked, @AuthenticationPrincipal Caller caller) {
        requireKnown(id, caller);
        identities.link(new Identity(door.issuer(), asked.subject()), id);
        log.record(Deed.IDENTITY_LINKED, SecurityLog.OK, caller, id);
    }

    @DeleteMapping("/api/people/{id}/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable PersonId id, @AuthenticationPrincipal Caller caller) {
        requireKnown(id, caller);
        requireUnlinked(id);
        log.record(Deed.IDENTITY_UNLINKED, SecurityLog.OK, caller, id);
    }

    private void requireUnlinked(PersonId person) {
        if (!identities.unlink(person)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
    }

    private void requireKnown(PersonId id, Caller caller) {
        if (!people.knows(id, caller.school())) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
    }
}
