package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.school;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The library has no class: 吴老师 answers for what is in it, and 冯老师 after her.
@DisplayName("交接 · 没有班级的教室")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingOverToARoomTest {
    private static final RoomId LIBRARY = new RoomId("r-library");
    private static final PersonId WU = new PersonId("p-wu");
    private static final PersonId FENG = new PersonId("p-feng");
    private static final Caller BY_WU = caller(WU);
    private static final Caller BY_FENG = caller(FENG);
    private static final Custodian WUS_LIBRARY = Custodian.ofRoom(LIBRARY, WU);
    private static final Custodian FENGS_LIBRARY = Custodian.ofRoom(LIBRARY, FENG);

    private static HandoverOffice office(CustodyEvent... more) {
        return HandoverOffice.given(school())
                .and(Cast.leaders().toArray(CustodyEvent[]::new))
                .and(new RoomOpened(LIBRARY, SCHOOL, "图书室", null, null, TERM_START))
                .and(more);
    }

    private static RoomEntrusted entrusted(PersonId keeper) {
        return new RoomEntrusted(LIBRARY, SCHOOL, keeper, TERM_START);
    }

    private static CustodyEvent with(Custodian holder) {
        return moved(PROJECTOR, STORE, holder, Finding.COMPLETE, new HandoverId("h-0"));
    }

    @Test
    void a_class_passes_to_a_room_when_a_leader_lets_it() {
        HandoverOffice office = office(entrusted(WU), with(WANGS_CLASS)).when(open(Kind.TRANSFER, null, LIBRARY));
        prepare(office, BY_WANG, BY_WU);
        office.when(new ApproveHandover(SHEET, BY_SUN, at(2)));
        office.when(signing(office, BY_WANG, Side.OUTGOING));
        office.when(signing(office, BY_WU, Side.INCOMING));
        assertThat(office.journal()).endsWith(passed(WANGS_CLASS, WUS_LIBRARY));
    }

    @Test
    void a_room_passes_to_a_class() {
        HandoverOffice office = office(entrusted(WU), with(WUS_LIBRARY)).when(open(Kind.TRANSFER, CLASS_1_1, null));
        prepare(office, BY_WU, BY_WANG);
        office.when(new ApproveHandover(SHEET, BY_SUN, at(2)));
        office.when(signing(office, BY_WU, Side.OUTGOING));
        office.when(signing(office, BY_WANG, Side.INCOMING));
        assertThat(office.journal()).endsWith(passed(WUS_LIBRARY, WANGS_CLASS));
    }

    @Test
    void a_room_is_equipped_from_the_store_and_gives_back_to_it() {
        HandoverOffice issued = office(entrusted(WU)).when(open(Kind.ISSUE, null, LIBRARY));
        prepare(issued, null, BY_WU);
        issued.when(signing(issued, BY_WU, Side.INCOMING));
        issued.when(signing(issued, BY_CHEN, Side.OUTGOING));
        assertThat(issued.journal()).endsWith(passed(STORE, WUS_LIBRARY));
        HandoverOffice back = office(entrusted(WU), with(WUS_LIBRARY)).when(open(Kind.RETURN, null, null));
        prepare(back, BY_WU, BY_CHEN);
        back.when(signing(back, BY_WU, Side.OUTGOING));
        back.when(signing(back, BY_CHEN, Side.INCOMING));
        assertThat(back.journal()).endsWith(passed(WUS_LIBRARY, STORE));
    }

    @Test
    void the_next_keeper_takes_over_before_a_witness() {
        HandoverOffice office = office(entrusted(WU), with(WUS_LIBRARY), entrusted(FENG));
        office.when(new OpenHandover(
                SHEET, Kind.SUCCESSION, null, List.of(PROJECTOR), OpeningTerms.witnessedBy(SUN), BY_CHEN, at(1)));
        prepare(office, BY_WU, BY_FENG);
        office.when(signing(office, BY_WU, Side.OUTGOING));
        office.when(signing(office, BY_FENG, Side.INCOMING));
        office.when(signing(office, BY_SUN, Side.WITNESS));
        assertThat(office.journal()).endsWith(passed(WUS_LIBRARY, FENGS_LIBRARY));
    }

    @Test
    void within_a_room_nothing_is_transferred() {
        office(entrusted(WU), with(WUS_LIBRARY), entrusted(FENG))
                .refuses(open(Kind.TRANSFER, null, LIBRARY), HandoverRefusal.NOTHING_TO_HAND_OVER);
    }

    @Test
    void nobody_takes_over_for_a_room_whose_keeper_has_changed_meanwhile() {
        HandoverOffice office = office(entrusted(WU)).when(open(Kind.ISSUE, null, LIBRARY));
        prepare(office, null, BY_WU);
        office.when(signing(office, BY_WU, Side.INCOMING));
        office.and(entrusted(FENG));
        office.refuses(signing(office, BY_CHEN, Side.OUTGOING), HandoverRefusal.RECEIVER_HAS_CHANGED);
    }

    @Test
    void only_the_keeper_counts_and_signs_for_a_room() {
        HandoverOffice office = office(entrusted(WU)).when(open(Kind.ISSUE, null, LIBRARY));
        office.and();
        office.refuses(
                new CheckItem(SHEET, PROJECTOR, Finding.COMPLETE, null, BY_FENG, at(2)),
                HandoverRefusal.HANDOVER_NOT_FOUND);
        office.refuses(
                new CheckItem(SHEET, PROJECTOR, Finding.COMPLETE, null, BY_CHEN, at(2)),
                HandoverRefusal.NOT_YOURS_TO_CHECK);
    }

    @Test
    void a_room_takes_nothing_while_nobody_answers_for_it() {
        office().refuses(open(Kind.ISSUE, null, LIBRARY), HandoverRefusal.ROOM_HAS_NO_KEEPER);
        office().refuses(open(Kind.ISSUE, null, new RoomId("r-nowhere")), HandoverRefusal.ROOM_NOT_FOUND);
        RoomId theirs = new RoomId("r-theirs");
        office(
                        new RoomOpened(theirs, new SchoolId("yuanfang"), "图书室", null, null, TERM_START),
                        new RoomEntrusted(theirs, new SchoolId("yuanfang"), WU, TERM_START))
                .refuses(open(Kind.ISSUE, null, theirs), HandoverRefusal.ROOM_NOT_FOUND);
    }

    @Test
    void a_class_or_a_room_is_named_not_both_and_not_where_the_kind_says_it() {
        office(entrusted(WU)).refuses(open(Kind.ISSUE, CLASS_1_1, LIBRARY), HandoverRefusal.TERMS_NOT_CALLED_FOR);
        office(entrusted(WU)).refuses(open(Kind.ISSUE, null, null), HandoverRefusal.CLASS_MISSING);
        office(entrusted(WU), with(WANGS_CLASS))
                .refuses(open(Kind.RETURN, null, LIBRARY), HandoverRefusal.TERMS_NOT_CALLED_FOR);
    }

    private static OpenHandover open(Kind kind, @Nullable ClassId schoolClass, @Nullable RoomId room) {
        return new OpenHandover(SHEET, kind, schoolClass, room, List.of(PROJECTOR), OpeningTerms.NONE, BY_CHEN, at(1));
    }

    private static void prepare(HandoverOffice office, @Nullable Caller giving, Caller taking) {
        if (giving != null) {
            office.when(new DeclareItems(
                    SHEET, List.of(new Declaration(PROJECTOR, Finding.COMPLETE, null)), giving, at(2)));
        }
        office.when(new CheckItem(SHEET, PROJECTOR, Finding.COMPLETE, null, taking, at(2)));
    }

    private static SignHandover signing(HandoverOffice office, Caller by, Side side) {
        List<HandoverEvent> events = office.journal().stream()
                .filter(HandoverEvent.class::isInstance)
                .map(HandoverEvent.class::cast)
                .toList();
        return Cast.sign(by, side, CanonicalJson.digest(Cast.sheetOf(events)));
    }

    private static CustodyEvent[] passed(Custodian from, Custodian to) {
        return new CustodyEvent[] {
            new HandoverCompleted(SHEET, SCHOOL, List.of(PROJECTOR), List.of(), at(3)),
            moved(PROJECTOR, from, to, Finding.COMPLETE, SHEET)
        };
    }
}
