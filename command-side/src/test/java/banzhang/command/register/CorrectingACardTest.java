package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CorrectionEvent.CorrectionRejected;
import banzhang.events.CorrectionEvent.CorrectionWithdrawn;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("更正")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingACardTest {
    private static final Instant NOW = SampleSchool.TERM_START;
    private static final CorrectionId FIRST = new CorrectionId("k-1");
    private static final CorrectionId SECOND = new CorrectionId("k-2");
    private static final Caller CHEN = caller(SampleSchool.CHEN, Office.GENERAL_AFFAIRS);
    private static final Caller GAO = caller(SampleSchool.GAO, Office.ADMINISTRATOR);
    private static final Caller ZHOU = caller(SampleSchool.ZHOU, Office.AUDITOR);
    private static final CardChange TO_BENQ = new CardChange("brand", "爱普生", "明基");
    private static final CardChange TO_SONY = new CardChange("brand", "爱普生", "索尼");
    private static final CardChange NO_MODEL = new CardChange("model", "CB-X06", null);
    private static final String WHY = "登记时抄错铭牌";

    private final FixtureConfiguration<Device> fixture = new AggregateTestFixture<>(Device.class);

    @BeforeEach
    void takeCorrections() {
        fixture.registerAnnotatedCommandHandler(new CorrectionHandler(new LedgerDevices(
                fixture.getRepository(),
                EventSourcingRepository.builder(ImportBatch.class)
                        .eventStore(fixture.getEventStore())
                        .build())));
    }

    @Test
    void general_affairs_proposes_what_is_new_and_leaves_out_what_is_not() {
        fixture.given(registered())
                .when(propose(
                        Map.of(
                                "brand", Optional.of("明基"),
                                "model", Optional.empty(),
                                "unit", Optional.of("台")),
                        "  " + WHY + " ",
                        CHEN))
                .expectEvents(proposed(FIRST, TO_BENQ, NO_MODEL));
    }

    @Test
    void a_second_person_confirms_and_the_card_says_the_new() {
        fixture.given(registered(), proposed(FIRST, TO_BENQ, NO_MODEL))
                .when(confirm(FIRST, GAO))
                .expectEvents(confirmed(FIRST, TO_BENQ, NO_MODEL))
                .expectState(device -> {
                    if (!"明基".equals(device.card().brand()) || device.card().model() != null) {
                        throw new AssertionError(device.card());
                    }
                });
    }

    @Test
    void who_proposed_does_not_confirm() {
        refused(confirm(FIRST, CHEN), CorrectionRefusal.PROPOSED_BY_YOU, registered(), proposed(FIRST, TO_BENQ));
    }

    @Test
    void who_proposed_does_not_reject() {
        refused(reject(FIRST, WHY, CHEN), CorrectionRefusal.PROPOSED_BY_YOU, registered(), proposed(FIRST, TO_BENQ));
    }

    @Test
    void an_auditor_neither_proposes_nor_decides() {
        refused(
                propose(Map.of("brand", Optional.of("明基")), WHY, ZHOU),
                CorrectionRefusal.NOT_YOURS_TO_CORRECT,
                registered());
        refused(confirm(FIRST, ZHOU), CorrectionRefusal.NOT_YOURS_TO_DECIDE, registered(), proposed(FIRST, TO_BENQ));
    }

    @Test
    void two_corrections_of_different_fields_are_both_made() {
        fixture.given(registered(), proposed(FIRST, TO_BENQ), proposed(SECOND, NO_MODEL), confirmed(FIRST, TO_BENQ))
                .when(confirm(SECOND, GAO))
                .expectEvents(confirmed(SECOND, NO_MODEL));
    }

    @Test
    void one_overtaken_by_another_of_the_same_field_is_not_made() {
        refused(
                confirm(SECOND, GAO),
                CorrectionRefusal.CORRECTION_OVERTAKEN,
                registered(),
                proposed(FIRST, TO_BENQ),
                proposed(SECOND, TO_SONY),
                confirmed(FIRST, TO_BENQ));
    }

    @Test
    void one_overtaken_can_still_be_rejected() {
        fixture.given(registered(), proposed(FIRST, TO_BENQ), proposed(SECOND, TO_SONY), confirmed(FIRST, TO_BENQ))
                .when(reject(SECOND, WHY, GAO))
                .expectEvents(rejected(SECOND));
    }

    @Test
    void what_has_ended_stays_ended() {
        Stream.of(confirmed(FIRST, TO_BENQ), rejected(FIRST), withdrawn(FIRST))
                .forEach(ending -> Stream.of(confirm(FIRST, GAO), reject(FIRST, WHY, GAO), withdraw(FIRST, CHEN))
                        .forEach(asked -> refused(
                                asked,
                                CorrectionRefusal.CORRECTION_HAS_ENDED,
                                registered(),
                                proposed(FIRST, TO_BENQ),
                                ending)));
    }

    @Test
    void who_proposed_takes_it_back_and_nobody_else() {
        fixture.given(registered(), proposed(FIRST, TO_BENQ))
                .when(withdraw(FIRST, CHEN))
                .expectEvents(withdrawn(FIRST));
        refused(withdraw(FIRST, GAO), CorrectionRefusal.NOT_PROPOSED_BY_YOU, registered(), proposed(FIRST, TO_BENQ));
    }

    @Test
    void a_correction_has_a_reason_and_changes_something() {
        Map<String, Optional<String>> benq = Map.of("brand", Optional.of("明基"));
        refused(propose(benq, " \u3000\u200b", CHEN), CorrectionRefusal.REASON_MISSING, registered());
        refused(propose(benq, "字".repeat(501), CHEN), CorrectionRefusal.REASON_TOO_LONG, registered());
        refused(
                propose(Map.of("brand", Optional.of("爱普生")), WHY, CHEN),
                CorrectionRefusal.CORRECTION_CHANGES_NOTHING,
                registered());
        refused(reject(FIRST, " ", GAO), CorrectionRefusal.REASON_MISSING, registered(), proposed(FIRST, TO_BENQ));
    }

    @Test
    void at_most_twenty_wait() {
        Object[] given = Stream.concat(
                        Stream.of(registered()),
                        IntStream.range(0, 20).mapToObj(n -> proposed(new CorrectionId("k-x" + n), TO_BENQ)))
                .toArray();
        refused(propose(Map.of("brand", Optional.of("明基")), WHY, CHEN), CorrectionRefusal.TOO_MANY_CORRECTIONS, given);
    }

    @Test
    void another_schools_device_is_no_device() {
        Caller stranger = new Caller(
                SampleSchool.CHEN, new SchoolId("elsewhere"), Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));
        refused(
                propose(Map.of("brand", Optional.of("明基")), WHY, stranger),
                DeviceRefusal.DEVICE_NOT_FOUND,
                registered());
    }

    @Test
    void the_first_broken_rule_is_the_one_told() {
        refused(confirm(SECOND, ZHOU), CorrectionRefusal.NOT_YOURS_TO_DECIDE, registered());
        refused(confirm(SECOND, CHEN), CorrectionRefusal.CORRECTION_NOT_FOUND, registered());
        refused(reject(SECOND, "", GAO), CorrectionRefusal.CORRECTION_NOT_FOUND, registered());
    }

    private void refused(Object asked, Object refusal, Object... given) {
        fixture.given(given).when(asked).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static Caller caller(PersonId person, Office office) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(office, null)));
    }

    private static ProposeCorrection propose(Map<String, Optional<String>> wanted, String reason, Caller by) {
        return new ProposeCorrection(
                FIRST, SampleSchool.PROJECTOR, wanted, reason, Authentication.PASSWORD, NOW, by, NOW);
    }

    private static ConfirmCorrection confirm(CorrectionId id, Caller by) {
        return new ConfirmCorrection(id, SampleSchool.PROJECTOR, Authentication.PASSWORD, NOW, by, NOW);
    }

    private static RejectCorrection reject(CorrectionId id, String reason, Caller by) {
        return new RejectCorrection(id, SampleSchool.PROJECTOR, reason, by, NOW);
    }

    private static WithdrawCorrection withdraw(CorrectionId id, Caller by) {
        return new WithdrawCorrection(id, SampleSchool.PROJECTOR, by, NOW);
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

    private static CorrectionProposed proposed(CorrectionId id, CardChange... changes) {
        return new CorrectionProposed(
                id,
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                List.of(changes),
                WHY,
                SampleSchool.CHEN,
                Authentication.PASSWORD,
                NOW,
                NOW);
    }

    private static CorrectionConfirmed confirmed(CorrectionId id, CardChange... changes) {
        return new CorrectionConfirmed(
                id,
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                List.of(changes),
                SampleSchool.GAO,
                Authentication.PASSWORD,
                NOW,
                NOW);
    }

    private static CorrectionRejected rejected(CorrectionId id) {
        return new CorrectionRejected(id, SampleSchool.PROJECTOR, SampleSchool.SCHOOL, WHY, SampleSchool.GAO, NOW);
    }

    private static CorrectionWithdrawn withdrawn(CorrectionId id) {
        return new CorrectionWithdrawn(id, SampleSchool.PROJECTOR, SampleSchool.SCHOOL, SampleSchool.CHEN, NOW);
    }
}
