package banzhang.standalone.demo;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.handover.OpenHandover;
import banzhang.command.handover.OpeningTerms;
import banzhang.command.handover.OpeningTerms.Loan;
import banzhang.command.organisation.EndAppointment;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.SheetTermsEvent.LoanAgreed;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoDevices.DemoDevice;
import banzhang.standalone.demo.DemoSchool.DemoClass;
import banzhang.standalone.demo.DemoSchool.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 样例交接 — the other kinds: a class whose 班主任 changes, a loan, and a transfer that waits to be approved.
final class DemoHandovers {
    static final Member HE = new Member(new PersonId("p-he"), "何副校长", "he");
    static final Member ZHENG = new Member(new PersonId("p-zheng"), "郑老师", "zheng");
    private static final LocalDate CHANGE = LocalDate.parse("2026-11-16");
    private static final Instant MORNING = Instant.parse("2026-11-16T01:00:00Z");
    private static final DemoClass CHANGED = DemoSchool.classes().get(6);

    private DemoHandovers() {}

    static List<DemoStep> steps() {
        List<DemoStep> steps = new ArrayList<>();
        steps.add(DemoSchool.appoint(HE, Office.SUPERVISING_LEADER, null));
        AppointmentId former = new AppointmentId("a-" + CHANGED.headTeacher().login() + "-2026");
        steps.add(DemoStep.of(
                DemoStep.administrator(),
                "appointment/" + former + "/end",
                new EndAppointment(former, SampleSchool.SCHOOL, classOf(CHANGED), CHANGE, MORNING),
                former.value()));
        steps.add(DemoSchool.appoint(ZHENG, Office.HEAD_TEACHER, classOf(CHANGED), CHANGE, MORNING));
        steps.addAll(succession());
        steps.addAll(loan());
        steps.addAll(transfer());
        return List.copyOf(steps);
    }

    /// Declared, counted, one thing disputed and settled, signed by who gives: 郑老师 is to sign, then 何副校长.
    private static List<DemoStep> succession() {
        List<DemoDevice> devices = DemoDevices.ofClass(6).toList();
        HandoverId id = new HandoverId("h-2026-021");
        OpenHandover open = opening(id, Kind.SUCCESSION, null, devices, new OpeningTerms(HE.person(), null, null));
        Caller former = caller(CHANGED.headTeacher(), null, null);
        Caller next = caller(ZHENG, Office.HEAD_TEACHER, classOf(CHANGED));
        WitnessNamed named = new WitnessNamed(id, SampleSchool.SCHOOL, HE.person(), SampleSchool.CHEN, open.at());
        return new DemoPaper(open, devices, custodian(CHANGED, CHANGED.headTeacher()), custodian(CHANGED, ZHENG), named)
                .declared(former, minute(30))
                .checked(next, "KT", Finding.DAMAGED, "遥控器电池仓弹簧断裂", minute(60))
                .settled(leader(), "KT", Finding.DAMAGED, "当场看过,不影响制冷", minute(90))
                .signed(former, Side.OUTGOING, minute(100))
                .steps();
    }

    /// Lent to 孙老师 for a public lesson, until the end of the year.
    private static List<DemoStep> loan() {
        List<DemoDevice> devices =
                DemoDevices.spare().filter(demo -> demo.kind().equals("ZT")).toList();
        Member sun = DemoSchool.classes().get(8).headTeacher();
        LocalDate due = LocalDate.parse("2026-12-31");
        HandoverId id = new HandoverId("h-2026-022");
        OpeningTerms terms = new OpeningTerms(
                null, new Loan(sun.person(), due, DemoSchool.gao().person(), false, null), null);
        OpenHandover open = opening(id, Kind.LOAN, null, devices, terms);
        LoanAgreed agreed =
                new LoanAgreed(id, SampleSchool.SCHOOL, due, DemoSchool.gao().person(), false, null, open.at());
        Caller borrower = caller(sun, null, null);
        return new DemoPaper(
                        open, devices, Custodian.store(SampleSchool.SCHOOL), Custodian.borrower(sun.person()), agreed)
                .approved(leader(), minute(120))
                .checked(borrower, "", Finding.COMPLETE, null, minute(130))
                .signed(borrower, Side.INCOMING, minute(140))
                .signed(DemoStep.generalAffairs(), Side.OUTGOING, minute(150))
                .steps();
    }

    /// From 二(1)班 to 二(2)班: waits for 何副校长.
    private static List<DemoStep> transfer() {
        DemoClass from = DemoSchool.classes().get(2);
        DemoClass to = DemoSchool.classes().get(3);
        List<DemoDevice> devices =
                DemoDevices.ofClass(2).filter(demo -> demo.kind().equals("HT")).toList();
        HandoverId id = new HandoverId("h-2026-023");
        OpenHandover open = opening(id, Kind.TRANSFER, classOf(to), devices, OpeningTerms.NONE);
        return new DemoPaper(open, devices, custodian(from, from.headTeacher()), custodian(to, to.headTeacher()))
                .steps();
    }

    private static OpenHandover opening(
            HandoverId id, Kind kind, @Nullable ClassId to, List<DemoDevice> devices, OpeningTerms terms) {
        List<DeviceId> ids = devices.stream().map(DemoDevice::device).toList();
        return new OpenHandover(id, kind, to, ids, terms, DemoStep.generalAffairs(), minute(0));
    }

    static Custodian custodian(DemoClass of, Member teacher) {
        return Custodian.ofClass(classOf(of), teacher.person(), of.room().room());
    }

    private static ClassId classOf(DemoClass demo) {
        return demo.schoolClass().schoolClass();
    }

    static Caller leader() {
        return caller(HE, Office.SUPERVISING_LEADER, null);
    }

    static Caller caller(Member member, @Nullable Office office, @Nullable ClassId schoolClass) {
        return office == null
                ? new Caller(member.person(), SampleSchool.SCHOOL, java.util.Set.of())
                : new Caller(member.person(), SampleSchool.SCHOOL, java.util.Set.of(new Grant(office, schoolClass)));
    }

    private static Instant minute(int minutes) {
        return MORNING.plusSeconds(60L * (60 + minutes));
    }
}
