package banzhang.command.organisation;

import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolId;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 代理办理 — takes the commands to the school's book of deputies, with what school and class say of the appointment.
public class DeputyHandler {
    private final Repository<DeputyBook> books;
    private final Repository<School> schools;
    private final Repository<SchoolClass> classes;

    DeputyHandler(Repository<DeputyBook> books, Repository<School> schools, Repository<SchoolClass> classes) {
        this.books = books;
        this.schools = schools;
        this.classes = classes;
    }

    @CommandHandler
    void handle(AppointDeputy asked) throws Exception {
        SchoolId id = asked.by().school();
        Aggregate<School> school = school(id);
        Tenure tenure = tenure(school, id, asked.appointment(), asked.schoolClass());
        school.execute(known -> known.roster().requireThere(asked.deputy(), asked.span()));
        books.loadOrCreate(DeputyBook.idOf(id), DeputyBook::new).execute(book -> book.appoint(asked, tenure));
    }

    @CommandHandler
    void handle(EndDeputy asked) {
        SchoolId id = asked.by().school();
        Aggregate<DeputyBook> book = KnownAggregates.find(books, DeputyBook.idOf(id))
                .orElseThrow(() -> new CommandRefused(DeputyRefusal.DEPUTYSHIP_UNKNOWN));
        book.execute(known -> known.end(asked));
    }

    private Tenure tenure(
            Aggregate<School> school, SchoolId id, AppointmentId appointment, @Nullable ClassId schoolClass) {
        @Nullable
        Tenure tenure = schoolClass == null
                ? school.invoke(known -> known.roster().tenure(appointment))
                : KnownAggregates.find(classes, schoolClass.value())
                        .filter(known -> known.invoke(loaded -> loaded.isOf(id)))
                        .map(known -> known.invoke(loaded -> loaded.tenure(appointment)))
                        .orElse(null);
        return Optional.ofNullable(tenure)
                .orElseThrow(() -> new CommandRefused(OrganisationRefusal.APPOINTMENT_UNKNOWN));
    }

    private Aggregate<School> school(SchoolId id) {
        return KnownAggregates.find(schools, id.value())
                .orElseThrow(() -> new CommandRefused(OrganisationRefusal.SCHOOL_UNKNOWN));
    }
}
