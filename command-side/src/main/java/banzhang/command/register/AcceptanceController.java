package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.AcceptanceEvent.AcceptanceReport;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.AcceptanceEvent.Trial;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 验收受理 — acceptances over HTTP.
@RestController
class AcceptanceController {
    private final CommandDesk desk;
    private final FreeText freeText;
    private final PeopleDirectory people;
    private final Clock clock;

    AcceptanceController(CommandDesk desk, FreeText freeText, PeopleDirectory people, Clock clock) {
        this.desk = desk;
        this.freeText = freeText;
        this.people = people;
        this.clock = clock;
    }

    /// 测试项 — what is asked of one trial.
    record TrialBody(Outcome outcome, @Nullable String note) {
        Trial trial() {
            return new Trial(outcome, banzhang.command.FreeText.orNone(note));
        }
    }

    /// 验收记录 — what is asked.
    record AcceptanceBody(
            Outcome conclusion,
            LocalDate triedOn,
            TrialBody performance,
            TrialBody integration,
            List<PersonId> triedBy,
            @Nullable String remarks,
            @Nullable String rectification,
            @Nullable LocalDate rectifyBy) {
        AcceptanceReport report() {
            return new AcceptanceReport(
                    triedOn,
                    performance.trial(),
                    integration.trial(),
                    triedBy,
                    banzhang.command.FreeText.orNone(remarks));
        }
    }

    @PostMapping("/api/devices/{id}/acceptances")
    ResponseEntity<Answer> record(
            @PathVariable DeviceId id,
            @RequestBody AcceptanceBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.answered(caller, key, asked, RecordAcceptance.class)
                .orElseGet(() -> {
                    requireKnown(asked.triedBy(), caller);
                    freeText.requireNameless(
                            caller.school(),
                            asked.performance().note(),
                            asked.integration().note(),
                            asked.remarks(),
                            asked.rectification());
                    RecordAcceptance command = new RecordAcceptance(
                            id,
                            asked.conclusion(),
                            asked.report(),
                            asked.rectification(),
                            asked.rectifyBy(),
                            caller,
                            clock.instant());
                    return desk.submit(caller, key, asked, command, id.value());
                })
                .as(HttpStatus.CREATED);
    }

    /// Whose names stand on the report are the school's; events hold their ids alone.
    private void requireKnown(List<PersonId> named, Caller caller) {
        if (!people.peopleOf(caller.school()).keySet().containsAll(named)) {
            throw new Refused(AcceptanceRefusal.TRIER_UNKNOWN);
        }
    }
}
