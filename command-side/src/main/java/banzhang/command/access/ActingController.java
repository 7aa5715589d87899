package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Callers;
import banzhang.access.account.Deputies;
import banzhang.access.account.Deputies.Deputyship;
import banzhang.access.account.Sessions;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.access.web.SessionCookie;
import banzhang.events.value.DeputyId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 代理身份 — a deputy says from when on, in this session, he acts for the other, and from when on for himself again.
@RestController
class ActingController {
    private final Deputies deputies;
    private final Callers callers;
    private final Sessions sessions;
    private final SecurityLog log;

    ActingController(Deputies deputies, Callers callers, Sessions sessions, SecurityLog log) {
        this.deputies = deputies;
        this.callers = callers;
        this.sessions = sessions;
        this.log = log;
    }

    /// Somebody else's deputyship is none that the caller may know of.
    @PostMapping("/api/deputies/{id}/acting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@PathVariable DeputyId id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Deputyship deputyship = deputies.find(id)
                .filter(known -> known.deputy().equals(caller.person()))
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        if (callers.officeOf(deputyship).isEmpty()) {
            throw new Refused(AccessRefusal.DEPUTYSHIP_OVER);
        }
        turn(request, id);
        log.record(Deed.ACTING_BEGUN, SecurityLog.OK, caller, deputyship.principal());
    }

    @DeleteMapping("/api/deputies/acting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        turn(request, null);
        log.record(Deed.ACTING_ENDED, SecurityLog.OK, caller);
    }

    private void turn(HttpServletRequest request, @Nullable DeputyId deputyship) {
        SessionCookie.of(request).ifPresent(token -> sessions.actUnder(token, deputyship));
    }
}
