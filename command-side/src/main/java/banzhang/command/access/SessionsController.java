package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.People;
import banzhang.access.account.Sessions;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.events.value.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 结束登录 — a person ends one of the own sessions, the administrator all of somebody's; at once, on both sides.
@RestController
class SessionsController {
    private final Sessions sessions;
    private final People people;
    private final SecurityLog log;

    SessionsController(Sessions sessions, People people, SecurityLog log) {
        this.sessions = sessions;
        this.people = people;
        this.log = log;
    }

    @DeleteMapping("/api/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOne(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        if (!sessions.end(caller.person(), id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        log.record(Deed.SESSION_ENDED, SecurityLog.OK, caller);
    }

    @DeleteMapping("/api/people/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@PathVariable PersonId id, @AuthenticationPrincipal Caller caller) {
        if (!people.knows(id, caller.school())) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        sessions.endAll(id);
        log.record(Deed.ALL_SESSIONS_ENDED, SecurityLog.OK, caller, id);
    }
}
