package banzhang.command.handover;

import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.COMPUTER_CODE;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.PROJECTOR_CODE;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceListed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 角色 — who and what hands over in these tests, and the events and commands that are told of them.
final class Cast {
    static final HandoverId SHEET = new HandoverId("h-1");
    static final PersonId LIN = new PersonId("p-lin");
    static final Custodian STORE = Custodian.store(SCHOOL);
    static final Custodian WANGS_CLASS = Custodian.ofClass(CLASS_1_1, WANG, ROOM_A101);
    static final Digest DRAWING = digest("a drawing");

    /// 陈主任 and 林老师, 总务处
    static final Caller BY_CHEN = caller(CHEN, new Grant(Office.GENERAL_AFFAIRS, null));
    static final Caller BY_LIN = caller(LIN, new Grant(Office.GENERAL_AFFAIRS, null));
    /// 王老师, 班主任 of 一(1)班; 李老师 of 一(2)班
    static final Caller BY_WANG = caller(WANG, new Grant(Office.HEAD_TEACHER, CLASS_1_1));
    static final Caller BY_LI = caller(LI, new Grant(Office.HEAD_TEACHER, CLASS_1_2));
    /// 孙副校长, 分管领导, and 何校长
    static final PersonId SUN = new PersonId("p-sun");
    static final PersonId HE = new PersonId("p-he");
    static final Caller BY_SUN = caller(SUN, new Grant(Office.SUPERVISING_LEADER, null));
    static final Caller BY_HE = caller(HE, new Grant(Office.PRINCIPAL, null));
    /// 周审计 reads everything and changes nothing
    static final Caller BY_ZHOU = caller(SampleSchool.ZHOU, new Grant(Office.AUDITOR, null));
    /// 总务处 of another school
    static final Caller BY_STRANGER = new Caller(
            new PersonId("p-far"), new SchoolId("yuanfang"), Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));

    static final Item PROJECTOR_ITEM = new Item(PROJECTOR, PROJECTOR_CODE, "投影仪", 1, List.of("遥控器"));
    static final Item COMPUTER_ITEM = new Item(COMPUTER, COMPUTER_CODE, "台式计算机", 1, List.of("键盘", "鼠标"));

    private Cast() {}

    static Caller caller(PersonId person, Grant... grants) {
        return new Caller(person, SCHOOL, Set.of(grants));
    }

    static Instant at(int minute) {
        return TERM_START.plusSeconds(60L * minute);
    }

    static Digest digest(String text) {
        return CanonicalJson.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static CustodyEvent[] school() {
        return new CustodyEvent[] {
            classOpened(),
            appointed(WANG),
            registered(PROJECTOR, PROJECTOR_CODE, SampleSchool.projectorCard(), null),
            registered(COMPUTER, COMPUTER_CODE, SampleSchool.computerCard(), null)
        };
    }

    /// The school as it is to be when a class changes hands: its leaders are appointed, 王老师 has what was issued,
    /// and
    /// 李老师 follows him.
    static CustodyEvent[] schoolInChange() {
        return Stream.of(
                        Arrays.stream(school()),
                        leaders(),
                        Stream.of(
                                moved(PROJECTOR, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")),
                                moved(COMPUTER, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")),
                                dismissed(WANG),
                                appointed(LI)))
                .flatMap(events -> events)
                .toArray(CustodyEvent[]::new);
    }

    static Stream<CustodyEvent> leaders() {
        return Stream.of(
                new SchoolEnrolled(SCHOOL, SampleSchool.SCHOOL_CODE, SampleSchool.SCHOOL_NAME, TERM_START),
                appointed(SUN, Office.SUPERVISING_LEADER),
                appointed(HE, Office.PRINCIPAL));
    }

    private static AppointmentMade appointed(PersonId leader, Office office) {
        LocalDate from = LocalDate.parse("2026-08-01");
        return new AppointmentMade(new AppointmentId("a-" + leader), SCHOOL, leader, office, null, from, TERM_START);
    }

    static ClassOpened classOpened() {
        return new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, ROOM_A101, TERM_START);
    }

    static AppointmentMade appointed(PersonId teacher) {
        return appointed(teacher, CLASS_1_1, LocalDate.parse("2026-09-01"));
    }

    static AppointmentMade appointed(PersonId teacher, ClassId schoolClass, LocalDate from) {
        return new AppointmentMade(
                new AppointmentId("a-" + teacher), SCHOOL, teacher, Office.HEAD_TEACHER, schoolClass, from, TERM_START);
    }

    static AppointmentEnded dismissed(PersonId teacher) {
        return new AppointmentEnded(
                new AppointmentId("a-" + teacher),
                SCHOOL,
                teacher,
                Office.HEAD_TEACHER,
                CLASS_1_1,
                LocalDate.parse("2026-09-01"),
                TERM_START);
    }

    static DeviceRegistered registered(DeviceId device, AssetCode code, AssetCard card, @Nullable ImportId batch) {
        return new DeviceRegistered(device, SCHOOL, code, card, STORE, batch, TERM_START);
    }

    static AssetCodeClaimed claimed(DeviceId device, AssetCode code) {
        return new AssetCodeClaimed(SCHOOL, code, device, TERM_START);
    }

    static DeviceListed listed(DeviceId device) {
        return new DeviceListed(device, SCHOOL, SHEET, at(1));
    }

    static HandoverOpened opened(Item... items) {
        return new HandoverOpened(SHEET, SCHOOL, Kind.ISSUE, STORE, WANGS_CLASS, List.of(items), CHEN, at(1));
    }

    static ItemChecked checked(DeviceId device, Finding finding, @Nullable String note) {
        return new ItemChecked(SHEET, SCHOOL, device, finding, note, WANG, at(2));
    }

    static HandoverSigned signed(Side side, PersonId signer, Digest content) {
        return new HandoverSigned(SHEET, SCHOOL, side, signer, content, DRAWING, Authentication.PASSWORD, at(3), at(3));
    }

    static HandoverCompleted completed(List<DeviceId> moved, Residue... residue) {
        return new HandoverCompleted(SHEET, SCHOOL, moved, List.of(residue), at(3));
    }

    static HandoverDeclined declined(String reason) {
        return new HandoverDeclined(SHEET, SCHOOL, reason, WANG, at(4));
    }

    static HandoverWithdrawn withdrawn(String reason) {
        return new HandoverWithdrawn(SHEET, SCHOOL, reason, CHEN, at(5));
    }

    static CustodyMoved moved(DeviceId device, Custodian from, Custodian to, Finding condition, HandoverId sheet) {
        return new CustodyMoved(device, SCHOOL, from, to, condition, sheet, at(3));
    }

    static OpenHandover open(Caller by, DeviceId... devices) {
        return new OpenHandover(SHEET, Kind.ISSUE, CLASS_1_1, List.of(devices), by, at(1));
    }

    static CheckItem check(Caller by, DeviceId device, Finding finding, @Nullable String note) {
        return new CheckItem(SHEET, device, finding, note, by, at(2));
    }

    static SignHandover sign(Caller by, Side side, Digest content) {
        return sign(SHEET, by, side, content);
    }

    static SignHandover sign(HandoverId sheet, Caller by, Side side, Digest content) {
        return new SignHandover(sheet, side, content, DRAWING, Authentication.PASSWORD, at(3), by, at(3));
    }

    static DeclineHandover decline(Caller by, String reason) {
        return new DeclineHandover(SHEET, reason, by, at(4));
    }

    static WithdrawHandover withdraw(Caller by, String reason) {
        return new WithdrawHandover(SHEET, reason, by, at(5));
    }

    /// What a signature must cover after these events of one sheet.
    static Digest contentOf(HandoverEvent... events) {
        return CanonicalJson.digest(sheetOf(List.of(events)));
    }

    static HandoverSheet sheetOf(List<? extends HandoverEvent> events) {
        @Nullable HandoverProgress progress = null;
        for (HandoverEvent event : events) {
            progress = HandoverProgress.after(progress, event);
        }
        if (progress == null) {
            throw new IllegalArgumentException("no events");
        }
        return progress.sheet();
    }
}
