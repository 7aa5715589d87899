package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LI;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.appointed;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.school;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.command.handover.OpeningTerms.Loan;
import banzhang.command.handover.OpeningTerms.Repair;
import banzhang.command.register.DeviceRefusal;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.SheetTermsEvent.HandoverApproved;
import banzhang.events.SheetTermsEvent.LoanAgreed;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// One projector through every kind of handover, each with its own terms and signers.
@DisplayName("交接 · 各类别")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingOverByEachKindTest {
    private static final PersonId WU = new PersonId("p-wu");
    private static final PersonId GUEST = new PersonId("p-guest");
    private static final LocalDate DUE = LocalDate.parse("2026-09-20");
    private static final Custodian LIS_CLASS = Custodian.ofClass(CLASS_1_2, LI, null);

    private static HandoverOffice office(CustodyEvent... more) {
        return HandoverOffice.given(school())
                .and(Cast.leaders().toArray(CustodyEvent[]::new))
                .and(
                        new ClassOpened(CLASS_1_2, SCHOOL, 1, 2, 2026, null, TERM_START),
                        appointed(LI, CLASS_1_2, LocalDate.parse("2026-09-01")))
                .and(more);
    }

    private static CustodyMoved inWangsClass() {
        return moved(PROJECTOR, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0"));
    }

    @Test
    void a_class_gives_back_to_the_store() {
        HandoverOffice office = office(inWangsClass()).when(open(Kind.RETURN, null, OpeningTerms.NONE));
        pass(office, BY_WANG, BY_CHEN, Side.OUTGOING, Side.INCOMING);
        assertThat(office.journal()).endsWith(passed(WANGS_CLASS, STORE));
    }

    @Test
    void a_class_passes_to_another_class_when_a_leader_lets_it() {
        HandoverOffice office = office(inWangsClass()).when(open(Kind.TRANSFER, CLASS_1_2, OpeningTerms.NONE));
        prepare(office, BY_WANG, BY_LI);
        office.and();
        office.refuses(signing(office, BY_WANG, Side.OUTGOING), HandoverRefusal.NOT_APPROVED);
        office.refuses(new ApproveHandover(SHEET, BY_CHEN, at(2)), HandoverRefusal.NOT_YOURS_TO_APPROVE);
        office.when(new ApproveHandover(SHEET, BY_SUN, at(2))).expect(new HandoverApproved(SHEET, SCHOOL, SUN, at(2)));
        office.when(signing(office, BY_WANG, Side.OUTGOING));
        office.when(signing(office, BY_LI, Side.INCOMING));
        assertThat(office.journal()).endsWith(passed(WANGS_CLASS, LIS_CLASS));
    }

    @Test
    void what_was_not_approved_is_not_signed_until_it_is() {
        HandoverOffice office = office(inWangsClass()).when(open(Kind.TRANSFER, CLASS_1_2, OpeningTerms.NONE));
        prepare(office, BY_WANG, BY_LI);
        office.when(new RefuseApproval(SHEET, "期末不调动", BY_SUN, at(2)));
        office.and();
        office.refuses(signing(office, BY_WANG, Side.OUTGOING), HandoverRefusal.NOT_APPROVED);
        office.when(new ApproveHandover(SHEET, BY_SUN, at(2)));
        office.when(signing(office, BY_WANG, Side.OUTGOING));
    }

    @Test
    void within_a_class_nothing_is_transferred() {
        office(inWangsClass())
                .refuses(
                        open(Kind.TRANSFER, banzhang.sample.SampleSchool.CLASS_1_1, OpeningTerms.NONE),
                        HandoverRefusal.NOTHING_TO_HAND_OVER);
        office(inWangsClass()).refuses(open(Kind.TRANSFER, null, OpeningTerms.NONE), HandoverRefusal.CLASS_MISSING);
    }

    @Test
    void holiday_storage_and_taking_back() {
        Custodian holiday = Custodian.holidayStore(SCHOOL);
        HandoverOffice office = office(inWangsClass()).when(open(Kind.HOLIDAY_STORAGE, null, OpeningTerms.NONE));
        pass(office, BY_WANG, BY_CHEN, Side.OUTGOING, Side.INCOMING);
        assertThat(office.journal()).endsWith(passed(WANGS_CLASS, holiday));
        HandoverOffice back = office(moved(PROJECTOR, STORE, holiday, Finding.COMPLETE, new HandoverId("h-0")))
                .when(open(Kind.TAKING_BACK, CLASS_1_2, OpeningTerms.NONE));
        pass(back, BY_CHEN, BY_LI, Side.INCOMING, Side.OUTGOING);
        assertThat(back.journal()).endsWith(passed(holiday, LIS_CLASS));
    }

    @Test
    void a_loan_is_approved_has_a_due_day_and_a_trained_borrower() {
        Custodian borrower = Custodian.borrower(WU);
        HandoverOffice office = office().when(open(Kind.LOAN, null, loan(WU, DUE, CHEN, false, null)));
        assertThat(office.journal()).contains(new LoanAgreed(SHEET, SCHOOL, DUE, CHEN, false, null, at(1)));
        prepare(office, BY_CHEN, caller(WU));
        office.when(new ApproveHandover(SHEET, BY_SUN, at(2)));
        office.when(signing(office, caller(WU), Side.INCOMING));
        office.when(signing(office, BY_CHEN, Side.OUTGOING));
        assertThat(office.journal()).endsWith(passed(STORE, borrower));
        HandoverOffice back = office(moved(PROJECTOR, STORE, borrower, Finding.COMPLETE, new HandoverId("h-0")))
                .when(open(Kind.LOAN_RETURN, null, OpeningTerms.NONE));
        pass(back, caller(WU), BY_CHEN, Side.OUTGOING, Side.INCOMING);
        assertThat(back.journal()).endsWith(passed(borrower, STORE));
    }

    @Test
    void a_loan_without_its_terms_is_not_drawn_up() {
        office().refuses(open(Kind.LOAN, null, OpeningTerms.NONE), HandoverRefusal.LOAN_TERMS_MISSING);
        office().refuses(open(Kind.LOAN, null, loan(WU, DUE, null, false, null)), HandoverRefusal.BORROWER_NOT_TRAINED);
        office().refuses(open(Kind.LOAN, null, loan(WU, DUE, WU, false, null)), HandoverRefusal.BORROWER_NOT_TRAINED);
        office().refuses(
                        open(Kind.LOAN, null, loan(WU, LocalDate.parse("2026-08-31"), CHEN, false, null)),
                        HandoverRefusal.DUE_DAY_INVALID);
        office().refuses(open(Kind.LOAN, null, loan(GUEST, DUE, CHEN, true, " ")), HandoverRefusal.ARRANGEMENT_MISSING);
        office().when(open(Kind.LOAN, null, loan(GUEST, DUE, CHEN, true, "协议 2026-03")));
    }

    @Test
    void nobody_approves_a_loan_to_himself() {
        HandoverOffice office = office().when(open(Kind.LOAN, null, loan(SUN, DUE, CHEN, false, null)));
        office.and();
        office.refuses(new ApproveHandover(SHEET, BY_SUN, at(2)), HandoverRefusal.OWN_SHEET_NOT_APPROVED);
    }

    @Test
    void what_is_not_whole_is_not_lent() {
        HandoverOffice office = office().when(open(Kind.LOAN, null, loan(WU, DUE, CHEN, false, null)));
        office.when(new CheckItem(SHEET, PROJECTOR, Finding.DAMAGED, "镜头裂", caller(WU), at(2)));
        office.when(new ApproveHandover(SHEET, BY_SUN, at(2)));
        office.when(signing(office, caller(WU), Side.INCOMING));
        office.when(signing(office, BY_CHEN, Side.OUTGOING));
        assertThat(office.journal().getLast())
                .isEqualTo(Cast.completed(List.of(), new HandoverEvent.Residue(PROJECTOR, Finding.DAMAGED)));
    }

    @Test
    void a_device_goes_to_the_shop_and_comes_back() {
        OpeningTerms terms = OpeningTerms.of(new Repair("城东电教维修部", DUE, "XL-7"));
        HandoverOffice office = office(inWangsClass()).when(open(Kind.SENT_FOR_REPAIR, null, terms));
        prepare(office, null, BY_CHEN);
        office.when(signing(office, BY_WANG, Side.OUTGOING));
        office.when(signing(office, BY_LIN, Side.INCOMING));
        CustodyMoved sent = (CustodyMoved) office.journal().getLast();
        assertThat(sent.to().kind()).isEqualTo(Custodian.Kind.REPAIR_SHOP);
        HandoverOffice back = office(moved(PROJECTOR, STORE, sent.to(), Finding.DAMAGED, new HandoverId("h-0")))
                .when(open(Kind.BACK_FROM_REPAIR, CLASS_1_2, OpeningTerms.NONE));
        pass(back, BY_CHEN, BY_LI, Side.INCOMING, Side.OUTGOING);
        assertThat(back.journal()).endsWith(passed(sent.to(), LIS_CLASS));
        office().refuses(open(Kind.SENT_FOR_REPAIR, null, OpeningTerms.NONE), HandoverRefusal.REPAIR_TERMS_MISSING);
    }

    @Test
    void one_person_of_general_affairs_does_not_sign_for_store_and_shop() {
        OpeningTerms terms = OpeningTerms.of(new Repair("城东电教维修部", null, null));
        HandoverOffice office = office().when(open(Kind.SENT_FOR_REPAIR, null, terms));
        prepare(office, null, BY_CHEN);
        office.when(signing(office, BY_CHEN, Side.OUTGOING)).and();
        office.refuses(signing(office, BY_CHEN, Side.INCOMING), HandoverRefusal.SIGNED_FOR_THE_OTHER_SIDE);
    }

    @Test
    void terms_of_another_kind_are_not_taken() {
        office().refuses(
                        new OpenHandover(
                                SHEET,
                                Kind.ISSUE,
                                CLASS_1_2,
                                List.of(PROJECTOR),
                                OpeningTerms.witnessedBy(SUN),
                                BY_CHEN,
                                at(1)),
                        HandoverRefusal.TERMS_NOT_CALLED_FOR);
        office(inWangsClass())
                .refuses(open(Kind.RETURN, CLASS_1_2, OpeningTerms.NONE), HandoverRefusal.TERMS_NOT_CALLED_FOR);
        office().refuses(open(Kind.RETURN, null, OpeningTerms.NONE), DeviceRefusal.DEVICE_HAS_MOVED);
    }

    private static OpeningTerms loan(
            PersonId borrower,
            LocalDate due,
            @Nullable PersonId trainer,
            boolean outsider,
            @Nullable String arrangement) {
        return OpeningTerms.of(new Loan(borrower, due, trainer, outsider, arrangement));
    }

    private static OpenHandover open(Kind kind, @Nullable ClassId schoolClass, OpeningTerms terms) {
        return new OpenHandover(SHEET, kind, schoolClass, List.of(PROJECTOR), terms, BY_CHEN, at(1));
    }

    private static void prepare(HandoverOffice office, @Nullable Caller giving, Caller taking) {
        if (giving != null) {
            office.when(new DeclareItems(
                    SHEET, List.of(new Declaration(PROJECTOR, Finding.COMPLETE, null)), giving, at(2)));
        }
        office.when(new CheckItem(SHEET, PROJECTOR, Finding.COMPLETE, null, taking, at(2)));
    }

    /// The store gives and takes by two people: whoever declares does not sign for the other side.
    private static void pass(HandoverOffice office, Caller giving, Caller taking, Side first, Side second) {
        prepare(office, giving, taking);
        for (Side side : List.of(first, second)) {
            office.when(signing(office, side == Side.OUTGOING ? giving : taking, side));
        }
    }

    private static SignHandover signing(HandoverOffice office, Caller by, Side side) {
        List<HandoverEvent> events = office.journal().stream()
                .filter(HandoverEvent.class::isInstance)
                .map(HandoverEvent.class::cast)
                .filter(event -> event.handover().equals(SHEET))
                .toList();
        Digest content = CanonicalJson.digest(Cast.sheetOf(events));
        return Cast.sign(by, side, content);
    }

    private static CustodyEvent[] passed(Custodian from, Custodian to) {
        return new CustodyEvent[] {
            new HandoverCompleted(SHEET, SCHOOL, List.of(PROJECTOR), List.of(), at(3)),
            moved(PROJECTOR, from, to, Finding.COMPLETE, SHEET)
        };
    }
}
