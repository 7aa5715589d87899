package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.registered;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.CommandRefused;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.Accessory;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A school of twelve classes from September to July: issued, locked away over the holidays, taken back, and every
/// class
/// given to another 班主任, with somebody absent, something missing, something disputed and a sheet declined.
@DisplayName("交接 · 一学年")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingHandsThroughTheYearScenario {
    private static final int CLASSES = 12;
    private static final Instant SEPTEMBER = Instant.parse("2026-09-02T01:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-22T01:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-22T01:00:00Z");
    private static final Instant JULY = Instant.parse("2027-07-08T01:00:00Z");
    private final HandoverOffice office = HandoverOffice.given(school());

    @Test
    void a_school_year() {
        classes().forEach(number -> pass(open("issue", number, Kind.ISSUE, SEPTEMBER), SEPTEMBER));
        classes().forEach(number -> assertHeld(number, custodian(number, number)));

        classes().forEach(number -> pass(open("holiday", number, Kind.HOLIDAY_STORAGE, JANUARY), JANUARY));
        classes().forEach(number -> assertHeld(number, Custodian.holidayStore(SCHOOL)));
        classes().forEach(number -> pass(open("back", number, Kind.TAKING_BACK, FEBRUARY), FEBRUARY));

        office.and(
                classes().flatMap(ChangingHandsThroughTheYearScenario::changed).toArray(CustodyEvent[]::new));
        classes().forEach(this::handOver);

        classes().forEach(number -> assertHeld(number, custodian(number, next(number))));
        assertWhoHadItWhen();
        assertThat(events(HandoverCompleted.class)).hasSize(4 * CLASSES);
        assertThat(events(HandoverDeclined.class)).hasSize(1);
    }

    /// July: the former 班主任 declares, the next counts, the leader witnesses; and four classes are not like the
    /// others.
    private void handOver(int number) {
        HandoverId sheet = open("succession", number, Kind.SUCCESSION, JULY);
        switch (number) {
            case 3 -> absent(sheet, number);
            case 5 -> withoutItsRemote(sheet, number);
            case 7 -> disputed(sheet, number);
            case 9 -> {
                ask(new DeclineHandover(sheet, "清单与实物不符,请核对后重开", teacher(number, next(number)), JULY));
                pass(open("succession-again", number, Kind.SUCCESSION, JULY), JULY);
            }
            default -> pass(sheet, JULY);
        }
    }

    private void absent(HandoverId sheet, int number) {
        ask(new OrderInAbsence(sheet, "已调离本校,不能到场", BY_SUN, JULY));
        pass(sheet, JULY);
        assertThat(sheetOf(sheet).agreed().absence()).isNotNull();
        assertThat(events(HandoverSigned.class))
                .filteredOn(signed -> signed.handover().equals(sheet) && signed.side() == Side.OUTGOING)
                .extracting(HandoverSigned::signer)
                .containsExactly(SampleSchool.CHEN)
                .doesNotContain(person(number));
    }

    private void withoutItsRemote(HandoverId sheet, int number) {
        declareAll(sheet, JULY);
        checkAll(sheet, JULY);
        List<Accessory> remote = List.of(new Accessory("遥控器", 1));
        ask(new CountAccessories(sheet, projector(number), remote, teacher(number, next(number)), JULY));
        pass(sheet, JULY);
        assertThat(sheetOf(sheet).missingOf(projector(number))).isEqualTo(remote);
        ask(new SettleResidue(sheet, projector(number), "遥控器", Outcome.FOUND, "在音乐教室找到", BY_CHEN, JULY));
    }

    private void disputed(HandoverId sheet, int number) {
        declareAll(sheet, JULY);
        Caller next = teacher(number, next(number));
        ask(new CheckItem(sheet, projector(number), Finding.DAMAGED, "镜头有划痕", next, JULY));
        ask(new CheckItem(sheet, computer(number), Finding.COMPLETE, null, next, JULY));
        assertThat(refusalOf(signing(sheet, Side.OUTGOING, JULY)))
                .isEqualTo(HandoverRefusal.DISPUTE_NOT_SETTLED.name());
        ask(new SettleDispute(sheet, projector(number), Finding.DAMAGED, "当场看过,确有划痕", BY_SUN, JULY));
        pass(sheet, JULY);
    }

    private HandoverId open(String what, int number, Kind kind, Instant at) {
        HandoverId sheet = new HandoverId("h-" + what + "-" + number);
        boolean named = kind == Kind.ISSUE || kind == Kind.TAKING_BACK;
        OpeningTerms terms = kind == Kind.SUCCESSION ? OpeningTerms.witnessedBy(SUN) : OpeningTerms.NONE;
        ask(new OpenHandover(
                sheet,
                kind,
                named ? schoolClass(number) : null,
                List.of(projector(number), computer(number)),
                terms,
                BY_CHEN,
                at));
        return sheet;
    }

    /// Whatever is not said yet is said, then all sign in their order.
    private void pass(HandoverId sheet, Instant at) {
        HandoverKindPolicy policy = HandoverKindPolicy.of(sheetOf(sheet).kind());
        if (policy.declared()) {
            declareAll(sheet, at);
        }
        checkAll(sheet, at);
        policy.signs().forEach(side -> ask(signing(sheet, side, at)));
    }

    private void declareAll(HandoverId sheet, Instant at) {
        if (!sheetOf(sheet).isDeclared()) {
            List<Declaration> all = sheetOf(sheet).items().stream()
                    .map(item -> new Declaration(item.device(), Finding.COMPLETE, null))
                    .toList();
            ask(new DeclareItems(sheet, all, signer(sheet, Side.OUTGOING), at));
        }
    }

    private void checkAll(HandoverId sheet, Instant at) {
        sheetOf(sheet).items().stream()
                .map(HandoverEvent.Item::device)
                .filter(device -> sheetOf(sheet).checkOf(device) == null)
                .forEach(device ->
                        ask(new CheckItem(sheet, device, Finding.COMPLETE, null, signer(sheet, Side.INCOMING), at)));
    }

    private SignHandover signing(HandoverId id, Side side, Instant at) {
        return new SignHandover(
                id,
                side,
                CanonicalJson.digest(sheetOf(id)),
                Cast.DRAWING,
                Authentication.PASSWORD,
                at,
                signer(id, side),
                at);
    }

    private Caller signer(HandoverId id, Side side) {
        HandoverSheet sheet = sheetOf(id);
        if (side == Side.WITNESS) {
            return BY_SUN;
        }
        Custodian holder = side == Side.OUTGOING ? sheet.from() : sheet.to();
        boolean standsIn = side == Side.OUTGOING && sheet.agreed().absence() != null;
        PersonId person = holder.person();
        if (person == null || standsIn) {
            return side == Side.OUTGOING ? BY_CHEN : BY_LIN;
        }
        return side == Side.OUTGOING
                ? caller(person)
                : caller(person, new Grant(Office.HEAD_TEACHER, new ClassId(holder.holder())));
    }

    private void ask(Object command) {
        office.when(command);
    }

    private @Nullable String refusalOf(Object command) {
        try {
            ask(command);
            return null;
        } catch (CommandRefused refused) {
            return refused.refusal().name();
        }
    }

    private HandoverSheet sheetOf(HandoverId sheet) {
        return Cast.sheetOf(events(HandoverEvent.class).stream()
                .filter(event -> event.handover().equals(sheet))
                .toList());
    }

    private <E> List<E> events(Class<E> type) {
        return office.journal().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void assertHeld(int number, Custodian holder) {
        for (DeviceId device : List.of(projector(number), computer(number))) {
            assertThat(movesOf(device).getLast().to().isSameAs(holder))
                    .as("%s with %s", device, holder)
                    .isTrue();
        }
    }

    /// Each move begins where the one before ended: from September to July nobody has nothing.
    private void assertWhoHadItWhen() {
        for (int number = 1; number <= CLASSES; number++) {
            List<CustodyMoved> moves = movesOf(projector(number));
            assertThat(moves).extracting(CustodyMoved::happenedAt).containsExactly(SEPTEMBER, JANUARY, FEBRUARY, JULY);
            Custodian holder = STORE;
            for (CustodyMoved move : moves) {
                assertThat(move.from()).isEqualTo(holder);
                holder = move.to();
            }
            assertThat(moves)
                    .extracting(move -> move.to().person())
                    .containsExactly(person(number), null, person(number), person(next(number)));
        }
    }

    private List<CustodyMoved> movesOf(DeviceId device) {
        return events(CustodyMoved.class).stream()
                .filter(moved -> moved.device().equals(device))
                .toList();
    }

    private static CustodyEvent[] school() {
        List<CustodyEvent> events = new ArrayList<>(Cast.leaders().toList());
        classes().forEach(number -> {
            events.add(new ClassOpened(
                    schoolClass(number), SCHOOL, (number + 1) / 2, number % 2 + 1, 2026, null, TERM_START));
            events.add(appointed(number, number, "2026-09-01", TERM_START));
            events.add(registered(projector(number), AssetCode.of("TY-" + number), SampleSchool.projectorCard(), null));
            events.add(registered(computer(number), AssetCode.of("DN-" + number), SampleSchool.computerCard(), null));
        });
        return events.toArray(CustodyEvent[]::new);
    }

    /// In July every 班主任 takes the class after the own.
    private static Stream<CustodyEvent> changed(int number) {
        return Stream.of(
                new AppointmentEnded(
                        new AppointmentId("a-" + number + "-" + number),
                        SCHOOL,
                        person(number),
                        Office.HEAD_TEACHER,
                        schoolClass(number),
                        LocalDate.parse("2027-07-06"),
                        JULY),
                appointed(number, next(number), "2027-07-06", JULY));
    }

    private static AppointmentMade appointed(int schoolClass, int teacher, String from, Instant at) {
        return new AppointmentMade(
                new AppointmentId("a-" + schoolClass + "-" + teacher),
                SCHOOL,
                person(teacher),
                Office.HEAD_TEACHER,
                schoolClass(schoolClass),
                LocalDate.parse(from),
                at);
    }

    private static Stream<Integer> classes() {
        return IntStream.rangeClosed(1, CLASSES).boxed();
    }

    private static int next(int number) {
        return number % CLASSES + 1;
    }

    private static Caller teacher(int schoolClass, int teacher) {
        return caller(person(teacher), new Grant(Office.HEAD_TEACHER, schoolClass(schoolClass)));
    }

    private static Custodian custodian(int schoolClass, int teacher) {
        return Custodian.ofClass(schoolClass(schoolClass), person(teacher), null);
    }

    private static ClassId schoolClass(int number) {
        return new ClassId("c-" + number);
    }

    private static PersonId person(int number) {
        return new PersonId("p-teacher-" + number);
    }

    private static DeviceId projector(int number) {
        return new DeviceId("d-ty-" + number);
    }

    private static DeviceId computer(int number) {
        return new DeviceId("d-dn-" + number);
    }
}
