package banzhang.sample;

import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// 区县里的一所学校 — tells what happens in it, unit of work by unit of work.
final class DistrictSchool {
    static final Instant BEGINNING = Instant.parse("2020-09-01T00:00:00Z");
    private static final int CLASSES = 12;
    private static final int ROWS = 50;
    private final SchoolId school;
    private final String id;
    private final int most;
    private final PersonId clerk;
    private final Random random;
    private final Deque<List<Happened>> toCome = new ArrayDeque<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Custodian> classes = new ArrayList<>();
    private final List<SampleSheet.Held> devices = new ArrayList<>();
    private long minutes;
    private int entered;
    private int sheets;
    private int batches;

    /// @param most devices it comes to have, or fewer than a batch more
    DistrictSchool(String id, int most, long seed) {
        this.id = id;
        this.most = most;
        this.school = new SchoolId(id);
        this.clerk = new PersonId("p-" + id + "-clerk");
        this.random = new Random(seed);
        open();
    }

    List<Happened> next() {
        if (toCome.isEmpty()) {
            boolean grows = devices.isEmpty() || (devices.size() < most && random.nextInt(40) == 0);
            if (grows) {
                importBatch();
            } else if (devices.size() < most && random.nextInt(3) == 0) {
                register();
            } else {
                new SampleSheet(this, random, "h-" + id + "-" + ++sheets).tell(devices, classes);
            }
        }
        return toCome.removeFirst();
    }

    private void open() {
        unit(happened("School", id, new SchoolEnrolled(school, "9" + id, "样例学校" + id, now())));
        unit(happened(
                "School",
                id,
                new AppointmentMade(
                        new AppointmentId("a-" + id + "-clerk"),
                        school,
                        clerk,
                        Office.GENERAL_AFFAIRS,
                        null,
                        LocalDate.parse("2020-09-01"),
                        now())));
        for (int number = 1; number <= CLASSES; number++) {
            RoomId room = new RoomId("r-" + id + "-" + number);
            ClassId schoolClass = new ClassId("c-" + id + "-" + number);
            PersonId teacher = new PersonId("p-" + id + "-" + number);
            AppointmentId appointment = new AppointmentId("a-" + id + "-" + number);
            unit(happened("Room", room.value(), new RoomOpened(room, school, "A" + (100 + number), null, null, now())));
            unit(happened(
                    "SchoolClass",
                    schoolClass.value(),
                    new ClassOpened(schoolClass, school, 1 + (number - 1) / 2, 1 + number % 2, 2020, room, now())));
            unit(happened(
                    "SchoolClass",
                    schoolClass.value(),
                    new AppointmentMade(
                            appointment,
                            school,
                            teacher,
                            Office.HEAD_TEACHER,
                            schoolClass,
                            LocalDate.parse("2020-09-01"),
                            now())));
            classes.add(Custodian.ofClass(schoolClass, teacher, room));
        }
    }

    private void importBatch() {
        ImportId batch = new ImportId("i-" + id + "-" + ++batches);
        unit(happened("ImportBatch", batch.value(), new ImportBegun(batch, school, digest(), ROWS, 1, now())));
        List<Happened> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.addAll(entered(batch));
        }
        rows.add(happened("ImportBatch", batch.value(), new ImportAdvanced(batch, school, 0, ROWS, now())));
        toCome.add(rows);
        unit(happened("ImportBatch", batch.value(), new ImportCompleted(batch, school, ROWS, now())));
    }

    private void register() {
        List<Happened> one = entered(null);
        one.add(accepted());
        toCome.add(one);
    }

    private List<Happened> entered(@Nullable ImportId batch) {
        DeviceId device = new DeviceId("d-" + id + "-" + ++entered);
        AssetCode code = AssetCode.of("%s-%05d".formatted(id.toUpperCase(java.util.Locale.ROOT), entered));
        Custodian store = Custodian.store(school);
        List<Happened> told = new ArrayList<>();
        told.add(happened(
                "AssetCodeHolder",
                "asset-code." + id + "." + entered,
                new AssetCodeClaimed(school, code, device, now())));
        var card = entered % 2 == 0 ? SampleSchool.projectorCard() : SampleSchool.computerCard();
        told.add(happened(
                "Device", device.value(), new DeviceRegistered(device, school, code, card, store, batch, now())));
        devices.add(new SampleSheet.Held(device, code, card.name(), store));
        return told;
    }

    SchoolId school() {
        return school;
    }

    PersonId clerk() {
        return clerk;
    }

    Instant now() {
        return BEGINNING.plusSeconds(60 * minutes);
    }

    void unit(Happened... events) {
        List<Happened> unit = new ArrayList<>(List.of(events));
        unit.add(accepted());
        toCome.add(unit);
        minutes++;
    }

    Happened happened(String type, String aggregate, CustodyEvent event) {
        long sequence = sequences.merge(aggregate, 0L, (last, first) -> last + 1);
        return new Happened(type, aggregate, sequence, event, clerk, event.happenedAt());
    }

    private Happened accepted() {
        Digest key = digest();
        CommandAccepted accepted = new CommandAccepted(key, digest(), "{\"id\":\"" + id + "\"}", clerk, now());
        return new Happened("Acceptance", key.hex(), 0, accepted, clerk, now());
    }

    Digest digest() {
        StringBuilder hex = new StringBuilder(64);
        for (int part = 0; part < 4; part++) {
            hex.append("%016x".formatted(random.nextLong()));
        }
        return new Digest(hex.toString());
    }
}
