package banzhang.query;

import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
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
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened in a school, told event by event; every event is recorded when it happens unless told otherwise.
public final class Story {
    public static final Instant START = SampleSchool.TERM_START;
    private static final Digest DRAWING = CanonicalJson.digest("a drawn signature");
    private final SchoolId school;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<HandoverId, HandoverSheet> sheets = new HashMap<>();
    private @Nullable Instant recordedAt;

    public Story(SchoolId school) {
        this.school = school;
    }

    /// 青禾小学 with two classes, their rooms and 班主任.
    public static Story ofSampleSchool() {
        return new Story(SampleSchool.SCHOOL).openSchool();
    }

    /// The same school under another id, for tests that share a database.
    public Story openSchool() {
        tell("School", school.value(), new SchoolEnrolled(school, SampleSchool.SCHOOL_CODE, "青禾小学", START));
        room(SampleSchool.ROOM_A101, "A101");
        room(SampleSchool.ROOM_A102, "A102");
        schoolClass(SampleSchool.CLASS_1_1, 1, SampleSchool.ROOM_A101);
        schoolClass(SampleSchool.CLASS_1_2, 2, SampleSchool.ROOM_A102);
        headTeacher("a-wang", SampleSchool.WANG, SampleSchool.CLASS_1_1);
        headTeacher("a-li", SampleSchool.LI, SampleSchool.CLASS_1_2);
        return this;
    }

    public static Custodian wang() {
        return Custodian.ofClass(SampleSchool.CLASS_1_1, SampleSchool.WANG, SampleSchool.ROOM_A101);
    }

    public static Custodian li() {
        return Custodian.ofClass(SampleSchool.CLASS_1_2, SampleSchool.LI, SampleSchool.ROOM_A102);
    }

    public Custodian store() {
        return Custodian.store(school);
    }

    /// From here on everything is recorded at this moment, whenever it happened.
    public Story recordedAt(@Nullable Instant moment) {
        recordedAt = moment;
        return this;
    }

    public Story room(RoomId id, String number) {
        return tell("Room", id.value(), new RoomOpened(id, school, number, null, null, START));
    }

    public Story schoolClass(ClassId id, int number, RoomId room) {
        return tell("SchoolClass", id.value(), new ClassOpened(id, school, 1, number, 2026, room, START));
    }

    public Story headTeacher(String id, PersonId person, ClassId schoolClass) {
        LocalDate from = LocalDate.parse("2026-09-01");
        AppointmentId appointment = new AppointmentId(id);
        return tell(
                "SchoolClass",
                schoolClass.value(),
                new AppointmentMade(appointment, school, person, Office.HEAD_TEACHER, schoolClass, from, START));
    }

    public Story registered(DeviceId device, String code, AssetCard card, Instant happenedAt) {
        return registered(device, code, card, null, happenedAt);
    }

    public Story registered(
            DeviceId device, String code, AssetCard card, @Nullable ImportId batch, Instant happenedAt) {
        return tell(
                "Device",
                device.value(),
                new DeviceRegistered(device, school, AssetCode.of(code), card, store(), batch, happenedAt));
    }

    public Story moved(DeviceId device, Custodian from, Custodian to, Finding condition, Instant happenedAt) {
        return moved(device, from, to, condition, new HandoverId("h-" + told.size()), happenedAt);
    }

    public Story moved(
            DeviceId device, Custodian from, Custodian to, Finding condition, HandoverId handover, Instant happenedAt) {
        return tell(
                "Device", device.value(), new CustodyMoved(device, school, from, to, condition, handover, happenedAt));
    }

    public Story begun(ImportId batch, int rows, Instant happenedAt) {
        Digest file = CanonicalJson.digest(batch);
        return tell("ImportBatch", batch.value(), new ImportBegun(batch, school, file, rows, 1, happenedAt));
    }

    public Story advanced(ImportId batch, int rows, Instant happenedAt) {
        return tell("ImportBatch", batch.value(), new ImportAdvanced(batch, school, 0, rows, happenedAt));
    }

    public Story completed(ImportId batch, int devices, Instant happenedAt) {
        return tell("ImportBatch", batch.value(), new ImportCompleted(batch, school, devices, happenedAt));
    }

    public Story withdrawn(ImportId batch, Instant happenedAt) {
        return tell("ImportBatch", batch.value(), new ImportWithdrawn(batch, school, "ROW_REFUSED", happenedAt));
    }

    public Story opened(HandoverId handover, Custodian to, List<Item> items, Instant happenedAt) {
        HandoverOpened opened =
                new HandoverOpened(handover, school, Kind.ISSUE, store(), to, items, SampleSchool.CHEN, happenedAt);
        sheets.put(handover, HandoverSheet.of(opened));
        return tell("Handover", handover.value(), opened);
    }

    public Story checked(
            HandoverId handover, DeviceId device, Finding finding, @Nullable String note, Instant happenedAt) {
        ItemChecked checked = new ItemChecked(handover, school, device, finding, note, SampleSchool.WANG, happenedAt);
        sheets.computeIfPresent(handover, (id, sheet) -> sheet.with(checked));
        return tell("Handover", handover.value(), checked);
    }

    public Story signed(HandoverId handover, Side side, PersonId signer, Instant happenedAt) {
        return tell(
                "Handover",
                handover.value(),
                new HandoverSigned(
                        handover,
                        school,
                        side,
                        signer,
                        CanonicalJson.digest(sheet(handover)),
                        DRAWING,
                        Authentication.PASSWORD,
                        happenedAt,
                        happenedAt));
    }

    public Story completed(HandoverId handover, List<DeviceId> moved, List<Residue> residue, Instant happenedAt) {
        return tell("Handover", handover.value(), new HandoverCompleted(handover, school, moved, residue, happenedAt));
    }

    public Story tell(String type, String aggregate, CustodyEvent event) {
        long sequence = sequences.merge(aggregate, 0L, (last, first) -> last + 1);
        Instant recorded = recordedAt == null ? event.happenedAt() : recordedAt;
        told.add(new Told(type, aggregate, sequence, event, recorded, SampleSchool.CHEN));
        return this;
    }

    public HandoverSheet sheet(HandoverId handover) {
        return java.util.Objects.requireNonNull(sheets.get(handover));
    }

    public List<Told> told() {
        return List.copyOf(told);
    }
}
