package banzhang.query.organisation;

import banzhang.access.HandoverParties;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 学校全貌 — campuses, rooms, classes, appointments and names of one school at one moment; turns ids into what people say.
public final class SchoolPlan {
    private final School school;
    private final Map<PersonId, String> people;
    private final Map<CampusId, Campus> campuses = new LinkedHashMap<>();
    private final Map<RoomId, Room> rooms = new LinkedHashMap<>();
    private final Map<ClassId, SchoolClass> classes = new LinkedHashMap<>();
    private final List<Appointment> appointments;
    private final List<Appointment> leaders;
    private final List<TermDays> terms;

    private SchoolPlan(School school, Map<PersonId, String> people, List<Document> documents, LocalDate today) {
        this.school = school;
        this.people = people;
        of(documents, OrganisationShelf.CAMPUS).map(SchoolPlan::campus).forEach(one -> campuses.put(one.id(), one));
        of(documents, OrganisationShelf.ROOM)
                .map(document -> Room.of(document, campusOf(document), this::personName))
                .forEach(room -> rooms.put(room.id(), room));
        Map<String, PersonId> headTeachers = HeadTeachers.on(today, of(documents, OrganisationShelf.APPOINTMENT));
        of(documents, OrganisationShelf.CLASS)
                .filter(document -> !document.getBoolean(YearEntries.STRUCK, false))
                .map(document -> schoolClass(document, headTeachers.get(document.getString("class"))))
                .sorted(Comparator.comparingInt(SchoolClass::grade).thenComparingInt(SchoolClass::number))
                .forEach(one -> classes.put(one.id(), one));
        this.appointments = of(documents, OrganisationShelf.APPOINTMENT)
                .sorted(Comparator.comparingLong(document -> document.getLong("position")))
                .map(document -> Appointment.of(document, this::personName, this::className))
                .toList();
        this.leaders = appointments.stream()
                .filter(one -> HandoverParties.LEADERS.contains(one.office()) && one.holdsOn(today))
                .toList();
        this.terms = TermDays.latest(of(documents, OrganisationShelf.TERM));
    }

    static SchoolPlan of(SchoolId id, List<Document> documents, Map<PersonId, String> people, LocalDate today) {
        School school = of(documents, OrganisationShelf.SCHOOL)
                .map(document -> new School(
                        id, document.getString("code"), document.getString("name"), document.getInteger("yearChanged")))
                .findFirst()
                .orElse(new School(id, "", id.value(), null));
        return new SchoolPlan(school, people, documents, today);
    }

    public School school() {
        return school;
    }

    public List<Room> rooms() {
        return rooms.values().stream()
                .sorted(Comparator.comparing(Room::number))
                .toList();
    }

    /// Those at the school.
    public List<SchoolClass> classes() {
        return classes.values().stream().filter(one -> one.graduated() == null).toList();
    }

    /// Those that have left it.
    public List<SchoolClass> graduates() {
        return classes.values().stream().filter(one -> one.graduated() != null).toList();
    }

    /// By name; none of a school of one campus.
    public List<Campus> campuses() {
        return campuses.values().stream()
                .sorted(Comparator.comparing(Campus::name))
                .toList();
    }

    /// The terms that were given days, in order.
    public List<TermDays> terms() {
        return terms;
    }

    public List<Appointment> appointments() {
        return appointments;
    }

    /// 分管领导 and 校长 of today.
    public List<Appointment> leaders() {
        return leaders;
    }

    public Map<PersonId, String> people() {
        return people;
    }

    public @Nullable SchoolClass schoolClass(ClassId id) {
        return classes.get(id);
    }

    /// The class as people say it, or its id when it is not known here.
    public String className(ClassId id) {
        SchoolClass known = classes.get(id);
        return known == null ? id.value() : known.name();
    }

    public String personName(PersonId id) {
        return people.getOrDefault(id, id.value());
    }

    public @Nullable Room room(RoomId id) {
        return rooms.get(id);
    }

    /// Those that somebody answers for, by number: what a class has is not among theirs.
    public List<Room> entrusted() {
        return rooms().stream().filter(room -> room.keeper() != null).toList();
    }

    public @Nullable String roomNumber(@Nullable RoomId id) {
        Room room = id == null ? null : rooms.get(id);
        return room == null ? null : room.number();
    }

    /// Where what a custodian has stands, as far as a room is known.
    public @Nullable Room roomOf(Custodian custodian) {
        return custodian.room() == null ? null : rooms.get(custodian.room());
    }

    /// The campus of that room; of a class without one, what was said of the class.
    public @Nullable Campus campusOf(Custodian custodian) {
        Room room = roomOf(custodian);
        boolean ofClass = custodian.kind() == Custodian.Kind.CLASS;
        SchoolClass held = ofClass ? classes.get(new ClassId(custodian.holder())) : null;
        return room != null && room.campus() != null ? room.campus() : held == null ? null : held.campus();
    }

    /// A custodian with names beside the ids.
    public Holder holder(Custodian custodian) {
        PersonId person = custodian.person();
        return new Holder(
                custodian.kind(),
                custodian.holder(),
                switch (custodian.kind()) {
                    case STORE, HOLIDAY_STORE, BORROWER, REPAIR_SHOP ->
                        custodian.kind().term();
                    case CLASS -> className(new ClassId(custodian.holder()));
                    case ROOM ->
                        Objects.requireNonNullElse(roomNumber(new RoomId(custodian.holder())), custodian.holder());
                },
                person,
                person == null ? null : personName(person),
                custodian.room(),
                roomNumber(custodian.room()));
    }

    static Stream<Document> of(List<Document> documents, String kind) {
        return documents.stream()
                .filter(document -> document.getString("_id").split("\\|", 3)[1].equals(kind));
    }

    private static Campus campus(Document document) {
        return new Campus(new CampusId(document.getString("campus")), document.getString("name"));
    }

    private @Nullable Campus campusOf(Document document) {
        String id = document.getString("campus");
        return id == null ? null : campuses.get(new CampusId(id));
    }

    private SchoolClass schoolClass(Document document, @Nullable PersonId headTeacher) {
        String room = document.getString("room");
        return SchoolClass.of(
                document,
                campusOf(document),
                room == null ? null : rooms.get(new RoomId(room)),
                headTeacher,
                headTeacher == null ? null : personName(headTeacher));
    }
}
