package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.account.Reauthentication;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolYear;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 升级撤销办理 — one proposes that the change of year be taken back, another decides; both prove again who they are.
@RestController
class YearReversalController {
    private static final String KEY = "Idempotency-Key";
    private static final String PATH = "/api/school-years/{year}/reversal";
    private final CommandDesk desk;
    private final Reauthentication reauthentication;
    private final FreeText freeText;
    private final Clock clock;

    YearReversalController(CommandDesk desk, Reauthentication reauthentication, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.reauthentication = reauthentication;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 提出 — what is asked.
    record ProposalBody(String reason, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "ProposalBody[…]";
        }
    }

    /// 确认 — what is asked: the classes as they were reviewed.
    record ConfirmationBody(List<ClassId> classes, String password) {
        /// Refuses a class that is left blank.
        ConfirmationBody {
            classes = List.copyOf(classes);
        }

        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "ConfirmationBody[classes=" + classes + ", …]";
        }
    }

    /// 驳回 — what is asked.
    record RejectionBody(String reason) {}

    @PostMapping(PATH)
    ResponseEntity<Answer> propose(
            @PathVariable int year,
            @RequestBody ProposalBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireYear(year);
        return submit(
                        new Asking(caller, key, year, Map.of("reason", asked.reason())),
                        ProposeYearReversal.class,
                        () -> {
                            freeText.requireNameless(caller.school(), asked.reason());
                            reauthentication.verifyAlone(caller, asked.password());
                            return new ProposeYearReversal(year, asked.reason(), caller, clock.instant());
                        })
                .as(HttpStatus.CREATED);
    }

    @PostMapping(PATH + "/confirmation")
    ResponseEntity<Answer> confirm(
            @PathVariable int year,
            @RequestBody ConfirmationBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireYear(year);
        Object body = Map.of("classes", asked.classes());
        return submit(new Asking(caller, key, year, body), ConfirmYearReversal.class, () -> {
                    reauthentication.verifyAlone(caller, asked.password());
                    return new ConfirmYearReversal(year, asked.classes(), caller, clock.instant());
                })
                .as(HttpStatus.OK);
    }

    @PostMapping(PATH + "/rejection")
    ResponseEntity<Answer> reject(
            @PathVariable int year,
            @RequestBody RejectionBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireYear(year);
        return submit(new Asking(caller, key, year, asked), RejectYearReversal.class, () -> {
                    freeText.requireNameless(caller.school(), asked.reason());
                    return new RejectYearReversal(year, asked.reason(), caller, clock.instant());
                })
                .as(HttpStatus.OK);
    }

    @PostMapping(PATH + "/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable int year,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireYear(year);
        Asking asking = new Asking(caller, key, year, Map.of());
        return submit(asking, WithdrawYearReversal.class, () -> new WithdrawYearReversal(year, caller, clock.instant()))
                .as(HttpStatus.OK);
    }

    private static void requireYear(int year) {
        CommandRefused.when(!SchoolYear.isOne(year), YearReversalRefusal.YEAR_NOT_CHANGED);
    }

    /// 来件 — who asks what under which key.
    private record Asking(Caller caller, @Nullable String key, int year, Object body) {}

    /// Carried out before, it is answered as then, without another look at the password.
    private Answer submit(Asking asked, Class<?> type, Supplier<Object> command) {
        return desk.answered(asked.caller(), asked.key(), asked.body(), type)
                .orElseGet(() -> desk.submit(
                        asked.caller(), asked.key(), asked.body(), command.get(), Integer.toString(asked.year())));
    }
}
