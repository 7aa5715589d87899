package banzhang.standalone.demo;

import banzhang.access.account.Accounts;
import banzhang.access.account.People;
import banzhang.command.CommandDesk;
import banzhang.command.organisation.EnrolSchool;
import banzhang.command.organisation.MakeAppointment;
import banzhang.command.register.RegisterDevice;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoDevices.DemoDevice;
import banzhang.standalone.demo.DemoSchool.DemoClass;
import banzhang.standalone.demo.DemoSchool.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// 样例装载 — with `--demo`: the school, its people, 120 devices, all through the command desk.
@Component
@ConditionalOnProperty("banzhang.demo")
class DemoLoader implements ApplicationRunner {
    /// The sample school's own, printed on the console; real accounts never have a password somebody else chose.
    static final String PASSWORD = "banzhang-2026";

    private static final Logger CONSOLE = LoggerFactory.getLogger("banzhang.welcome");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-09-01");
    private final DemoClerk clerk;
    private final Accounts accounts;
    private final People people;

    DemoLoader(CommandDesk desk, Accounts accounts, People people) {
        this.clerk = new DemoClerk(desk);
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.none() && accounts.ofPerson(SampleSchool.CHEN).isEmpty()) {
            throw new IllegalStateException(
                    "this database holds a real school; the sample school goes into one of its own");
        }
        DemoDevice last = DemoDevices.all().getLast();
        if (clerk.isDone(keyOf(last), register(last))) {
            return;
        }
        CONSOLE.info("装载样例学校… loading the sample school");
        loadOrganisation();
        loadAccounts();
        loadDevices();
    }

    private void loadOrganisation() {
        clerk.asAdministrator(
                "school",
                new EnrolSchool(
                        SampleSchool.SCHOOL, SampleSchool.SCHOOL_CODE, SampleSchool.SCHOOL_NAME, DemoSchool.minute(0)),
                SampleSchool.SCHOOL.value());
        appoint(DemoSchool.gao(), Office.ADMINISTRATOR, null);
        appoint(DemoSchool.chen(), Office.GENERAL_AFFAIRS, null);
        appoint(DemoSchool.zhou(), Office.AUDITOR, null);
        for (DemoClass demo : DemoSchool.classes()) {
            clerk.asGeneralAffairs(
                    "room/" + demo.room().number(),
                    demo.room(),
                    demo.room().room().value());
            clerk.asGeneralAffairs(
                    "class/" + demo.index(),
                    demo.schoolClass(),
                    demo.schoolClass().schoolClass().value());
            appoint(demo.headTeacher(), Office.HEAD_TEACHER, demo);
        }
    }

    private void appoint(Member member, Office office, @Nullable DemoClass demo) {
        AppointmentId appointment = new AppointmentId("a-" + member.login() + "-2026");
        MakeAppointment command = new MakeAppointment(
                appointment,
                SampleSchool.SCHOOL,
                member.person(),
                office,
                demo == null ? null : demo.schoolClass().schoolClass(),
                FIRST_DAY,
                DemoSchool.minute(15));
        clerk.asAdministrator("appointment/" + member.login(), command, appointment.value());
    }

    private void loadDevices() {
        for (DemoDevice demo : DemoDevices.all()) {
            clerk.asGeneralAffairs(keyOf(demo), register(demo), demo.device().value());
        }
    }

    private static String keyOf(DemoDevice demo) {
        return "device/" + demo.code();
    }

    private static RegisterDevice register(DemoDevice demo) {
        return new RegisterDevice(demo.device(), SampleSchool.SCHOOL, demo.code(), demo.card(), DemoSchool.minute(30));
    }

    private void loadAccounts() {
        Stream<Member> office = Stream.of(DemoSchool.chen(), DemoSchool.zhou(), DemoSchool.gao());
        Stream<Member> teachers = DemoSchool.classes().stream().map(DemoClass::headTeacher);
        List<Member> members = Stream.concat(office, teachers).toList();
        for (Member member : members) {
            people.enter(member.person(), SampleSchool.SCHOOL, member.name());
            accounts.open(member.person(), SampleSchool.SCHOOL, member.login(), PASSWORD);
        }
    }
}
