package banzhang.bench.handover;

import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.sample.Happened;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 换任之校 — a school all of whose classes have another 班主任 since yesterday, and whose devices are still with the
/// former ones.
final class ChangingSchool {
    static final SchoolId SCHOOL = new SchoolId("s-change");
    static final PersonId CLERK = new PersonId("p-clerk");
    static final PersonId LEADER = new PersonId("p-leader");
    private static final Instant THEN = Instant.parse("2026-09-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
    private static final LocalDate CHANGE = LocalDate.parse("2026-11-16");
    private static final int GRADES = 6;
    private final HandoverPace pace;
    private final Map<String, Long> sequences = new HashMap<>();

    /// 换任之班 — a class, numbered from 1, and who hands over to whom.
    record Changing(int number) {
        ClassId id() {
            return new ClassId("c-" + number);
        }

        RoomId room() {
            return new RoomId("r-" + number);
        }

        PersonId former() {
            return new PersonId("p-former-" + number);
        }

        PersonId next() {
            return new PersonId("p-next-" + number);
        }

        /// The devices of one of its sheets, numbered from 0.
        List<DeviceId> devices(int sheet, int items) {
            return IntStream.range(sheet * items, (sheet + 1) * items)
                    .mapToObj(device -> new DeviceId("d-%d-%d".formatted(number, device)))
                    .toList();
        }
    }

    ChangingSchool(HandoverPace pace) {
        this.pace = pace;
    }

    List<Changing> classes() {
        return IntStream.rangeClosed(1, pace.classes()).mapToObj(Changing::new).toList();
    }

    /// Everybody who signs in.
    List<PersonId> people() {
        List<PersonId> people = new ArrayList<>(List.of(CLERK, LEADER));
        classes().forEach(one -> people.addAll(List.of(one.former(), one.next())));
        return people;
    }

    /// What happened there until now.
    List<Happened> past() {
        List<Happened> past = new ArrayList<>();
        past.add(told("School", SCHOOL.value(), new SchoolEnrolled(SCHOOL, "9-change", "换任学校", THEN)));
        past.add(appointed(CLERK, Office.GENERAL_AFFAIRS, null, FIRST));
        past.add(appointed(LEADER, Office.SUPERVISING_LEADER, null, FIRST));
        for (Changing one : classes()) {
            open(past, one);
            register(past, one);
        }
        return past;
    }

    private void open(List<Happened> past, Changing one) {
        int grade = 1 + (one.number() - 1) % GRADES;
        int number = 1 + (one.number() - 1) / GRADES;
        RoomOpened room = new RoomOpened(one.room(), SCHOOL, "A" + (100 + one.number()), null, null, THEN);
        past.add(told("Room", one.room().value(), room));
        past.add(told(
                "SchoolClass",
                one.id().value(),
                new ClassOpened(one.id(), SCHOOL, grade, number, FIRST.getYear() + 1 - grade, one.room(), THEN)));
        past.add(appointed(one.former(), Office.HEAD_TEACHER, one.id(), FIRST));
        past.add(told(
                "SchoolClass",
                one.id().value(),
                new AppointmentEnded(
                        appointment(one.former()), SCHOOL, one.former(), Office.HEAD_TEACHER, one.id(), CHANGE, THEN)));
        past.add(appointed(one.next(), Office.HEAD_TEACHER, one.id(), CHANGE));
    }

    private void register(List<Happened> past, Changing one) {
        Custodian holder = Custodian.ofClass(one.id(), one.former(), one.room());
        for (DeviceId device : one.devices(0, pace.sheets() * pace.items())) {
            AssetCode code = AssetCode.of(device.value().substring(2));
            past.add(told("AssetCodeHolder", "asset-code." + device, new AssetCodeClaimed(SCHOOL, code, device, THEN)));
            past.add(told(
                    "Device",
                    device.value(),
                    new DeviceRegistered(device, SCHOOL, code, SampleSchool.projectorCard(), holder, null, THEN)));
        }
    }

    private Happened appointed(PersonId person, Office office, @Nullable ClassId schoolClass, LocalDate from) {
        AppointmentMade made =
                new AppointmentMade(appointment(person), SCHOOL, person, office, schoolClass, from, THEN);
        return schoolClass == null
                ? told("School", SCHOOL.value(), made)
                : told("SchoolClass", schoolClass.value(), made);
    }

    private static AppointmentId appointment(PersonId person) {
        return new AppointmentId("a-" + person.value());
    }

    private Happened told(String type, String aggregate, CustodyEvent event) {
        long sequence = sequences.merge(aggregate, 0L, (last, first) -> last + 1);
        return new Happened(type, aggregate, sequence, event, CLERK, THEN);
    }
}
