package banzhang.standalone.demo;

import banzhang.access.Caller;
import banzhang.command.handover.OpenHandover;
import banzhang.command.handover.OpeningTerms;
import banzhang.command.handover.OpeningTerms.Repair;
import banzhang.command.organisation.EntrustRoom;
import banzhang.command.organisation.OpenRoom;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.SheetTermsEvent.RepairAgreed;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.RoomId;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoDevices.DemoDevice;
import banzhang.standalone.demo.DemoSchool.DemoClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 样例各类 — one of each kind a newcomer would otherwise not meet: locked away over a holiday and taken back, sent for
/// repair, transferred to a room without a class, and given back with a dispute that waits to be settled.
final class DemoKinds {
    private static final Instant BEFORE_HOLIDAY = Instant.parse("2026-09-30T06:00:00Z");
    private static final Instant AFTER_HOLIDAY = Instant.parse("2026-10-08T00:00:00Z");
    private static final Instant TRANSFERRED = Instant.parse("2026-10-20T01:00:00Z");
    private static final Instant SENT = Instant.parse("2026-11-10T02:00:00Z");
    private static final Instant RETURNED = Instant.parse("2026-11-24T01:00:00Z");
    private static final OpenRoom LIBRARY = new OpenRoom(SampleSchool.SCHOOL, "图书室", "启智楼", 1, TRANSFERRED);
    private static final int THIRD_GRADE = 4;
    private static final int FIFTH_GRADE = 8;

    private DemoKinds() {}

    static List<DemoStep> steps() {
        return Stream.of(stored(), takenBack(), library(), transferred(), sentForRepair(), disputed())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DemoStep> stored() {
        OpenHandover open = opening(24, Kind.HOLIDAY_STORAGE, null, null, "ZT", THIRD_GRADE, null, BEFORE_HOLIDAY);
        return declared(open, THIRD_GRADE, "ZT", Custodian.holidayStore(SampleSchool.SCHOOL), BEFORE_HOLIDAY)
                .checked(chen(), "", Finding.COMPLETE, null, after(BEFORE_HOLIDAY, 20))
                .signed(teacher(THIRD_GRADE), Side.OUTGOING, after(BEFORE_HOLIDAY, 30))
                .signed(chen(), Side.INCOMING, after(BEFORE_HOLIDAY, 35))
                .steps();
    }

    private static List<DemoStep> takenBack() {
        OpenHandover open =
                opening(25, Kind.TAKING_BACK, classAt(THIRD_GRADE), null, "ZT", THIRD_GRADE, null, AFTER_HOLIDAY);
        Custodian store = Custodian.holidayStore(SampleSchool.SCHOOL);
        return new DemoPaper(open, devices(THIRD_GRADE, "ZT"), store, holder(THIRD_GRADE))
                .checked(teacher(THIRD_GRADE), "", Finding.COMPLETE, null, after(AFTER_HOLIDAY, 20))
                .signed(teacher(THIRD_GRADE), Side.INCOMING, after(AFTER_HOLIDAY, 30))
                .signed(chen(), Side.OUTGOING, after(AFTER_HOLIDAY, 35))
                .steps();
    }

    /// 高老师 answers for it.
    private static List<DemoStep> library() {
        EntrustRoom entrust = new EntrustRoom(
                LIBRARY.room(), SampleSchool.SCHOOL, DemoSchool.gao().person(), TRANSFERRED);
        String id = LIBRARY.room().value();
        return List.of(
                DemoStep.of(chen(), "room/library", LIBRARY, id),
                DemoStep.of(chen(), "room/library/keeper", entrust, id));
    }

    private static List<DemoStep> transferred() {
        OpenHandover open = opening(26, Kind.TRANSFER, null, LIBRARY.room(), "YX", FIFTH_GRADE, null, TRANSFERRED);
        Caller keeper = DemoHandovers.caller(DemoSchool.gao(), null, null);
        Custodian library = Custodian.ofRoom(LIBRARY.room(), DemoSchool.gao().person());
        return declared(open, FIFTH_GRADE, "YX", library, TRANSFERRED)
                .approved(DemoHandovers.leader(), after(TRANSFERRED, 15))
                .checked(keeper, "", Finding.COMPLETE, null, after(TRANSFERRED, 20))
                .signed(teacher(FIFTH_GRADE), Side.OUTGOING, after(TRANSFERRED, 30))
                .signed(keeper, Side.INCOMING, after(TRANSFERRED, 35))
                .steps();
    }

    private static List<DemoStep> sentForRepair() {
        Repair repair = new Repair("城东电教维修部", LocalDate.parse("2026-12-01"), "XL-2026-117");
        OpeningTerms terms = OpeningTerms.of(repair);
        OpenHandover open = opening(27, Kind.SENT_FOR_REPAIR, null, null, "GF", THIRD_GRADE, terms, SENT);
        RepairAgreed agreed = new RepairAgreed(
                open.handover(), SampleSchool.SCHOOL, repair.shop(), repair.dueOn(), repair.receipt(), SENT);
        Custodian shop = repair.custodianOf(SampleSchool.SCHOOL);
        return new DemoPaper(open, devices(THIRD_GRADE, "GF"), holder(THIRD_GRADE), shop, agreed)
                .checked(chen(), "GF", Finding.DAMAGED, "右声道无声", after(SENT, 20))
                .signed(teacher(THIRD_GRADE), Side.OUTGOING, after(SENT, 30))
                .signed(chen(), Side.INCOMING, after(SENT, 35))
                .steps();
    }

    /// 孙老师 says it is whole, 陈主任 does not: 何副校长 is to settle it.
    private static List<DemoStep> disputed() {
        OpenHandover open = opening(28, Kind.RETURN, null, null, "HT", FIFTH_GRADE, null, RETURNED);
        return declared(open, FIFTH_GRADE, "HT", Custodian.store(SampleSchool.SCHOOL), RETURNED)
                .checked(chen(), "HT", Finding.DAMAGED, "网罩凹陷,有杂音", after(RETURNED, 20))
                .steps();
    }

    private static DemoPaper declared(OpenHandover open, int from, String sort, Custodian to, Instant at) {
        return new DemoPaper(open, devices(from, sort), holder(from), to).declared(teacher(from), after(at, 10));
    }

    private static OpenHandover opening(
            int number,
            Kind kind,
            @Nullable DemoClass to,
            @Nullable RoomId room,
            String sort,
            int of,
            @Nullable OpeningTerms terms,
            Instant at) {
        return new OpenHandover(
                new HandoverId("h-2026-0" + number),
                kind,
                to == null ? null : to.schoolClass().schoolClass(),
                room,
                devices(of, sort).stream().map(DemoDevice::device).toList(),
                terms == null ? OpeningTerms.NONE : terms,
                chen(),
                at);
    }

    private static List<DemoDevice> devices(int of, String sort) {
        return DemoDevices.ofClass(of).filter(demo -> demo.kind().equals(sort)).toList();
    }

    private static DemoClass classAt(int index) {
        return DemoSchool.classes().get(index);
    }

    private static Custodian holder(int index) {
        return DemoHandovers.custodian(classAt(index), classAt(index).headTeacher());
    }

    private static Caller teacher(int index) {
        return DemoStep.headTeacher(classAt(index));
    }

    private static Caller chen() {
        return DemoStep.generalAffairs();
    }

    private static Instant after(Instant beginning, int minutes) {
        return beginning.plusSeconds(60L * minutes);
    }
}
