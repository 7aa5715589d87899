package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.AcceptanceEvent.AcceptanceFailed;
import banzhang.events.AcceptanceEvent.AcceptanceReport;
import banzhang.events.AcceptanceEvent.DeviceAccepted;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.AcceptanceEvent.Trial;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("验收")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptingADeviceTest {
    private static final Instant NOW = SampleSchool.TERM_START;
    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);
    private static final Trial FINE = new Trial(Outcome.PASSED, null);
    private static final Trial DIM = new Trial(Outcome.FAILED, "亮度不足");
    private static final List<PersonId> BOTH = List.of(SampleSchool.CHEN, SampleSchool.GAO);
    private static final String LAMP = "更换灯泡";

    private final FixtureConfiguration<Device> fixture = new AggregateTestFixture<>(Device.class);

    @BeforeEach
    void takeAcceptances() {
        fixture.registerAnnotatedCommandHandler(new AcceptanceHandler(new LedgerDevices(
                fixture.getRepository(),
                EventSourcingRepository.builder(ImportBatch.class)
                        .eventStore(fixture.getEventStore())
                        .build())));
    }

    @Test
    void a_device_that_does_what_it_should_is_accepted() {
        fixture.given(registered())
                .when(passing(report(TODAY, FINE, FINE)))
                .expectEvents(accepted(1, report(TODAY, FINE, FINE)));
    }

    @Test
    void one_that_does_not_is_to_be_put_right_by_a_day() {
        fixture.given(registered())
                .when(failing(report(TODAY, DIM, FINE), LAMP, NEXT_WEEK))
                .expectEvents(failed(1, report(TODAY, DIM, FINE), NEXT_WEEK));
    }

    @Test
    void one_whose_trials_passed_may_still_fail_for_what_is_missing() {
        fixture.given(registered())
                .when(failing(report(TODAY, FINE, FINE), LAMP, null))
                .expectEvents(failed(1, report(TODAY, FINE, FINE), null));
    }

    @Test
    void what_failed_is_repeated_until_it_passes_and_no_longer() {
        Object[] twice = {
            registered(), failed(1, report(TODAY, DIM, FINE), null), failed(2, report(TODAY, DIM, FINE), null)
        };
        fixture.given(twice)
                .when(passing(report(TODAY, FINE, FINE)))
                .expectEvents(accepted(3, report(TODAY, FINE, FINE)));
        for (RecordAcceptance again :
                List.of(passing(report(TODAY, FINE, FINE)), failing(report(TODAY, DIM, FINE), LAMP, null))) {
            refused(again, AcceptanceRefusal.ALREADY_ACCEPTED, registered(), accepted(1, report(TODAY, FINE, FINE)));
        }
    }

    @Test
    void a_later_round_is_not_of_an_earlier_day() {
        refused(
                passing(report(TODAY.minusDays(1), FINE, FINE)),
                AcceptanceRefusal.TRIED_BEFORE_LAST_ROUND,
                registered(),
                failed(1, report(TODAY, DIM, FINE), null));
    }

    @Test
    void a_failed_trial_contradicts_that_it_passed() {
        refused(passing(report(TODAY, DIM, FINE)), AcceptanceRefusal.CONCLUSION_CONTRADICTS_TRIALS, registered());
        refused(passing(report(TODAY, FINE, DIM)), AcceptanceRefusal.CONCLUSION_CONTRADICTS_TRIALS, registered());
    }

    @Test
    void what_is_to_be_put_right_belongs_to_a_failed_one_and_to_it_alone() {
        AcceptanceReport dim = report(TODAY, DIM, FINE);
        refused(failing(dim, " \u200b", null), AcceptanceRefusal.RECTIFICATION_MISSING, registered());
        refused(failing(dim, "字".repeat(501), null), AcceptanceRefusal.NOTE_TOO_LONG, registered());
        refused(failing(dim, LAMP, TODAY.minusDays(1)), AcceptanceRefusal.RECTIFY_BY_INVALID, registered());
        refused(failing(dim, LAMP, LocalDate.MAX), AcceptanceRefusal.RECTIFY_BY_INVALID, registered());
        AcceptanceReport fine = report(TODAY, FINE, FINE);
        for (RecordAcceptance asked :
                List.of(asked(Outcome.PASSED, fine, LAMP, null), asked(Outcome.PASSED, fine, null, NEXT_WEEK))) {
            refused(asked, AcceptanceRefusal.RECTIFICATION_NOT_CALLED_FOR, registered());
        }
    }

    @Test
    void it_was_tried_by_somebody_on_a_day_that_has_come() {
        refused(passing(report(List.of())), AcceptanceRefusal.TRIERS_INVALID, registered());
        refused(
                passing(report(List.of(SampleSchool.CHEN, SampleSchool.CHEN))),
                AcceptanceRefusal.TRIERS_INVALID,
                registered());
        refused(
                passing(report(IntStream.range(0, 11)
                        .mapToObj(n -> new PersonId("p-" + n))
                        .toList())),
                AcceptanceRefusal.TRIERS_INVALID,
                registered());
        refused(passing(report(TODAY.plusDays(1), FINE, FINE)), AcceptanceRefusal.TRIED_ON_INVALID, registered());
        refused(passing(report(LocalDate.MIN, FINE, FINE)), AcceptanceRefusal.TRIED_ON_INVALID, registered());
        Trial long501 = new Trial(Outcome.PASSED, "字".repeat(501));
        refused(passing(report(TODAY, long501, FINE)), AcceptanceRefusal.NOTE_TOO_LONG, registered());
    }

    @Test
    void an_auditor_does_not_enter_it() {
        Caller zhou = new Caller(SampleSchool.ZHOU, SampleSchool.SCHOOL, Set.of(new Grant(Office.AUDITOR, null)));
        refused(
                new RecordAcceptance(SampleSchool.PROJECTOR, Outcome.PASSED, report(List.of()), null, null, zhou, NOW),
                AcceptanceRefusal.NOT_YOURS_TO_ACCEPT,
                registered());
    }

    private void refused(Object asked, Object refusal, Object... given) {
        fixture.given(given).when(asked).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static RecordAcceptance passing(AcceptanceReport report) {
        return asked(Outcome.PASSED, report, null, null);
    }

    private static RecordAcceptance failing(AcceptanceReport report, String what, @Nullable LocalDate rectifyBy) {
        return asked(Outcome.FAILED, report, what, rectifyBy);
    }

    private static RecordAcceptance asked(
            Outcome conclusion, AcceptanceReport report, @Nullable String what, @Nullable LocalDate rectifyBy) {
        Caller chen =
                new Caller(SampleSchool.CHEN, SampleSchool.SCHOOL, Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));
        return new RecordAcceptance(SampleSchool.PROJECTOR, conclusion, report, what, rectifyBy, chen, NOW);
    }

    private static AcceptanceReport report(List<PersonId> triedBy) {
        return new AcceptanceReport(TODAY, FINE, FINE, triedBy, null);
    }

    private static AcceptanceReport report(LocalDate triedOn, Trial performance, Trial integration) {
        return new AcceptanceReport(triedOn, performance, integration, BOTH, null);
    }

    private static DeviceAccepted accepted(int round, AcceptanceReport report) {
        return new DeviceAccepted(SampleSchool.PROJECTOR, SampleSchool.SCHOOL, round, report, SampleSchool.CHEN, NOW);
    }

    private static AcceptanceFailed failed(int round, AcceptanceReport report, @Nullable LocalDate rectifyBy) {
        return new AcceptanceFailed(
                SampleSchool.PROJECTOR, SampleSchool.SCHOOL, round, report, LAMP, rectifyBy, SampleSchool.CHEN, NOW);
    }

    private static DeviceRegistered registered() {
        return new DeviceRegistered(
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                SampleSchool.PROJECTOR_CODE,
                SampleSchool.projectorCard(),
                Custodian.store(SampleSchool.SCHOOL),
                null,
                NOW);
    }
}
