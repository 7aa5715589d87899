package banzhang.command.organisation;

import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.RoomId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 组织办理 — takes the commands to school, room and class; the rules that span them are kept in one unit of work.
public class OrganisationHandler {
    private final Repository<School> schools;
    private final Repository<Room> rooms;
    private final Repository<SchoolClass> classes;

    public OrganisationHandler(Repository<School> schools, Repository<Room> rooms, Repository<SchoolClass> classes) {
        this.schools = schools;
        this.rooms = rooms;
        this.classes = classes;
    }

    @CommandHandler
    void handle(EnrolSchool asked) throws Exception {
        schools.loadOrCreate(asked.school().value(), School::new).execute(school -> school.enrol(asked));
    }

    @CommandHandler
    void handle(OpenRoom asked) throws Exception {
        requireCampus(school(asked.school().value()), asked.campus());
        rooms.loadOrCreate(asked.room().value(), Room::new).execute(room -> room.open(asked));
    }

    @CommandHandler
    void handle(OpenClass asked) throws Exception {
        school(asked.school().value());
        if (asked.room() != null) {
            boolean known = load(rooms, asked.room().value(), OrganisationRefusal.ROOM_UNKNOWN)
                    .invoke(room -> room.isOf(asked.school()));
            CommandRefused.when(!known, OrganisationRefusal.ROOM_UNKNOWN);
        }
        classes.loadOrCreate(asked.schoolClass().value(), SchoolClass::new).execute(opened -> opened.open(asked));
    }

    @CommandHandler
    void handle(MakeAppointment asked) {
        Aggregate<School> school = school(asked.school().value());
        ClassId ofClass = asked.schoolClass();
        if (ofClass == null) {
            school.execute(appointing -> appointing.appoint(asked));
        } else {
            school.execute(appointing -> appointing.roster().requireThere(asked.person(), asked.span()));
            load(classes, ofClass.value(), OrganisationRefusal.CLASS_UNKNOWN)
                    .execute(appointing -> appointing.appoint(asked));
        }
    }

    @CommandHandler
    void handle(EndAppointment asked) {
        Aggregate<School> school = school(asked.school().value());
        ClassId ofClass = asked.schoolClass();
        if (ofClass == null) {
            school.execute(ending -> ending.end(asked));
        } else {
            load(classes, ofClass.value(), OrganisationRefusal.APPOINTMENT_UNKNOWN)
                    .execute(ending -> ending.end(asked, ofClass));
        }
    }

    @CommandHandler
    void handle(OpenCampus asked) {
        school(asked.school().value()).execute(school -> school.open(asked));
    }

    /// A class is where its room is: the room is assigned first, also when both are asked for at once.
    @CommandHandler
    void handle(AssignCampus asked) {
        CommandRefused.when(asked.room() == null && asked.schoolClass() == null, CampusRefusal.NOTHING_TO_ASSIGN);
        requireCampus(school(asked.school().value()), asked.campus());
        RoomId room = asked.room();
        if (room != null) {
            load(rooms, room.value(), OrganisationRefusal.ROOM_UNKNOWN).execute(one -> one.assign(asked, room));
        }
        ClassId ofClass = asked.schoolClass();
        if (ofClass != null) {
            Aggregate<SchoolClass> assigned = schoolClass(ofClass);
            assigned.execute(one -> one.assign(asked, ofClass));
            RoomId where = assigned.invoke(SchoolClass::room);
            boolean elsewhere = where != null
                    && !load(rooms, where.value(), OrganisationRefusal.ROOM_UNKNOWN)
                            .invoke(one -> one.mayBeOn(asked.campus()));
            CommandRefused.when(elsewhere, CampusRefusal.ROOM_ON_ANOTHER_CAMPUS);
        }
    }

    @CommandHandler
    void handle(EntrustRoom asked) {
        Aggregate<Room> room = load(rooms, asked.room().value(), OrganisationRefusal.ROOM_UNKNOWN);
        school(asked.school().value())
                .execute(school -> school.roster()
                        .requireThere(asked.keeper(), new DaySpan(LeavingRules.dayOf(asked.at()), null)));
        room.execute(entrusted -> entrusted.entrust(asked));
    }

    private static void requireCampus(Aggregate<School> school, @Nullable CampusId campus) {
        boolean known = campus == null || school.invoke(one -> one.has(campus));
        CommandRefused.when(!known, CampusRefusal.CAMPUS_UNKNOWN);
    }

    @CommandHandler
    void handle(DateTerm asked) {
        school(asked.school().value()).execute(school -> school.date(asked));
    }

    @CommandHandler
    void handle(ChangeYear asked) throws Exception {
        school(asked.school().value()).execute(school -> school.say(years -> years.change(asked)));
        for (ChangeYear.Promotion promotion : asked.promoted()) {
            schoolClass(promotion.schoolClass()).execute(one -> one.promote(asked, promotion));
        }
        for (ClassId leaving : asked.graduated()) {
            schoolClass(leaving).execute(one -> one.graduate(asked, leaving));
        }
        for (OpenClass opened : asked.opened()) {
            handle(opened);
        }
    }

    @CommandHandler
    void handle(EnterOrganisation asked) throws Exception {
        for (OpenRoom room : asked.rooms()) {
            handle(room);
        }
        for (OpenClass opened : asked.classes()) {
            handle(opened);
        }
        for (MakeAppointment appointment : asked.appointments()) {
            handle(appointment);
        }
    }

    private Aggregate<SchoolClass> schoolClass(ClassId id) {
        return load(classes, id.value(), OrganisationRefusal.CLASS_UNKNOWN);
    }

    private Aggregate<School> school(String id) {
        return load(schools, id, OrganisationRefusal.SCHOOL_UNKNOWN);
    }

    private static <T> Aggregate<T> load(Repository<T> repository, String id, OrganisationRefusal unknown) {
        return KnownAggregates.find(repository, id).orElseThrow(() -> new CommandRefused(unknown));
    }
}
