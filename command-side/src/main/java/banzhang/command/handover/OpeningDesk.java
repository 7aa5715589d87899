package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.PeopleDirectory;
import banzhang.access.account.Authorities;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 开单台 — what comes before the command to draw up: who is named is of the school, and who holds no office of it
/// counts as an outsider, whatever is said.
final class OpeningDesk {
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final FreeText freeText;
    private final PeopleDirectory people;
    private final Authorities authorities;
    private final Clock clock;

    /// 外借 — what is asked of a loan.
    record LoanBody(
            PersonId borrower,
            LocalDate dueOn,
            @Nullable PersonId trainedBy,
            @Nullable Boolean outsider,
            @Nullable String arrangement) {}

    /// 送修 — what is asked of a repair.
    record RepairBody(
            String shop,
            @Nullable LocalDate dueOn,
            @Nullable String receipt) {}

    /// 开单 — what is asked.
    record SheetBody(
            Kind kind,
            @Nullable ClassId schoolClass,
            @Nullable RoomId room,
            List<DeviceId> devices,
            @Nullable PersonId witness,
            @Nullable LoanBody loan,
            @Nullable RepairBody repair) {}

    OpeningDesk(CommandDesk desk, FreeText freeText, PeopleDirectory people, Authorities authorities, Clock clock) {
        this.desk = desk;
        this.freeText = freeText;
        this.people = people;
        this.authorities = authorities;
        this.clock = clock;
    }

    Answer open(Caller caller, @Nullable String key, SheetBody asked) {
        return open(caller, key, asked, () -> {});
    }

    /// @param before what else must hold, unless the sheet was drawn up under this key already
    Answer open(Caller caller, @Nullable String key, SheetBody asked, Runnable before) {
        String id = "h-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
        return desk.submit(
                caller,
                key,
                asked,
                OpenHandover.class,
                () -> {
                    before.run();
                    return command(caller, new HandoverId(id), asked);
                },
                id);
    }

    private OpenHandover command(Caller caller, HandoverId id, SheetBody asked) {
        requireKnown(caller, asked);
        LoanBody loan = asked.loan();
        RepairBody repair = asked.repair();
        freeText.requireNameless(
                caller.school(),
                loan == null ? null : loan.arrangement(),
                repair == null ? null : repair.shop(),
                repair == null ? null : repair.receipt());
        OpeningTerms terms = new OpeningTerms(
                asked.witness(),
                loan == null ? null : terms(loan),
                repair == null ? null : new OpeningTerms.Repair(repair.shop(), repair.dueOn(), repair.receipt()));
        return new OpenHandover(
                id, asked.kind(), asked.schoolClass(), asked.room(), asked.devices(), terms, caller, clock.instant());
    }

    private OpeningTerms.Loan terms(LoanBody loan) {
        boolean outsider = Boolean.TRUE.equals(loan.outsider())
                || authorities.grantsOf(loan.borrower()).isEmpty();
        return new OpeningTerms.Loan(loan.borrower(), loan.dueOn(), loan.trainedBy(), outsider, loan.arrangement());
    }

    /// Whose names stand on a sheet are in the school's directory; events hold their ids alone.
    private void requireKnown(Caller caller, SheetBody asked) {
        LoanBody loan = asked.loan();
        boolean known = Stream.of(
                        asked.witness(), loan == null ? null : loan.borrower(), loan == null ? null : loan.trainedBy())
                .filter(Objects::nonNull)
                .allMatch(people.peopleOf(caller.school()).keySet()::contains);
        CommandRefused.when(!known, HandoverRefusal.PERSON_UNKNOWN);
    }
}
