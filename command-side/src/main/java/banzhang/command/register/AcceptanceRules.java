package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.command.FreeText;
import banzhang.events.AcceptanceEvent;
import banzhang.events.AcceptanceEvent.AcceptanceFailed;
import banzhang.events.AcceptanceEvent.AcceptanceReport;
import banzhang.events.AcceptanceEvent.DeviceAccepted;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 验收规则 — what an acceptance must say, and that it is repeated until one passes and no longer. Pure functions.
final class AcceptanceRules {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int MOST_PEOPLE = 10;

    private AcceptanceRules() {}

    static AcceptanceEvent record(SchoolId school, AcceptanceProgress so, RecordAcceptance asked) {
        when(!asked.by().holds(Office.GENERAL_AFFAIRS), AcceptanceRefusal.NOT_YOURS_TO_ACCEPT);
        requireReport(asked.report(), asked.at());
        requireConclusion(asked);
        when(so.accepted(), AcceptanceRefusal.ALREADY_ACCEPTED);
        boolean earlier = so.lastOn() != null && asked.report().triedOn().isBefore(so.lastOn());
        when(earlier, AcceptanceRefusal.TRIED_BEFORE_LAST_ROUND);
        int round = so.rounds() + 1;
        return switch (asked.conclusion()) {
            case PASSED ->
                new DeviceAccepted(
                        asked.device(),
                        school,
                        round,
                        asked.report(),
                        asked.by().person(),
                        asked.at());
            case FAILED ->
                new AcceptanceFailed(
                        asked.device(),
                        school,
                        round,
                        asked.report(),
                        Objects.requireNonNull(asked.rectification()),
                        asked.rectifyBy(),
                        asked.by().person(),
                        asked.at());
        };
    }

    private static void requireReport(AcceptanceReport report, Instant at) {
        int people = report.triedBy().size();
        boolean different = new HashSet<>(report.triedBy()).size() == people;
        when(people < 1 || people > MOST_PEOPLE || !different, AcceptanceRefusal.TRIERS_INVALID);
        boolean tooLong = Stream.of(
                        report.performance().note(), report.integration().note(), report.remarks())
                .anyMatch(FreeText::isTooLong);
        when(tooLong, AcceptanceRefusal.NOTE_TOO_LONG);
        LocalDate today = LocalDate.ofInstant(at, SHANGHAI);
        when(!isWithin(EARLIEST, report.triedOn(), today), AcceptanceRefusal.TRIED_ON_INVALID);
    }

    private static void requireConclusion(RecordAcceptance asked) {
        boolean passed = asked.conclusion() == Outcome.PASSED;
        boolean oneFailed = Stream.of(
                        asked.report().performance(), asked.report().integration())
                .anyMatch(trial -> trial.outcome() == Outcome.FAILED);
        @Nullable String rectification = asked.rectification();
        @Nullable LocalDate rectifyBy = asked.rectifyBy();
        when(passed && oneFailed, AcceptanceRefusal.CONCLUSION_CONTRADICTS_TRIALS);
        when(!passed && rectification == null, AcceptanceRefusal.RECTIFICATION_MISSING);
        when(FreeText.isTooLong(rectification), AcceptanceRefusal.NOTE_TOO_LONG);
        when(passed && (rectification != null || rectifyBy != null), AcceptanceRefusal.RECTIFICATION_NOT_CALLED_FOR);
        boolean bad = rectifyBy != null && !isWithin(asked.report().triedOn(), rectifyBy, LATEST);
        when(bad, AcceptanceRefusal.RECTIFY_BY_INVALID);
    }

    private static boolean isWithin(LocalDate first, LocalDate day, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
