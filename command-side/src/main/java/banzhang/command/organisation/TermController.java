package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 学期办理 — the days of a term of the caller's own school.
@RestController
class TermController {
    private final CommandDesk desk;
    private final Clock clock;

    TermController(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// 学期起止 — what is asked; the term in any of the three notations.
    record TermBody(String term, LocalDate firstDay, LocalDate lastDay) {}

    @PostMapping("/api/terms")
    ResponseEntity<Answer> date(
            @RequestBody TermBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        Term term = Term.read(asked.term()).orElseThrow(() -> new Refused(TermRefusal.TERM_UNREADABLE));
        // the canonical form: the same request in another notation is the same request
        Map<String, Object> canonical = Map.of("term", term, "firstDay", asked.firstDay(), "lastDay", asked.lastDay());
        DateTerm command = new DateTerm(caller.school(), term, asked.firstDay(), asked.lastDay(), clock.instant());
        return desk.submit(caller, key, canonical, command, term.value()).as(HttpStatus.OK);
    }
}
