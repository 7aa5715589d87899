package banzhang.command.organisation;

import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolId;
import java.util.Comparator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// 账号办理 — takes what is said about somebody's account to the school; who leaves, to the classes as well.
public class AccountHandler {
    private final Repository<School> schools;
    private final Repository<SchoolClass> classes;

    public AccountHandler(Repository<School> schools, Repository<SchoolClass> classes) {
        this.schools = schools;
        this.classes = classes;
    }

    @CommandHandler
    void handle(LockAccount asked) {
        school(asked.school()).execute(school -> school.lock(asked));
    }

    @CommandHandler
    void handle(UnlockAccount asked) {
        school(asked.school()).execute(school -> school.unlock(asked));
    }

    @CommandHandler
    void handle(LeaveSchool asked) {
        school(asked.school()).execute(school -> school.leave(asked));
        asked.classes().stream()
                .sorted(Comparator.comparing(ClassId::value))
                .forEach(id -> KnownAggregates.find(classes, id.value())
                        .ifPresent(one -> one.execute(leaving -> leaving.leave(asked, id))));
    }

    @CommandHandler
    void handle(ForgetPerson asked) {
        school(asked.school()).execute(school -> school.forget(asked));
    }

    private Aggregate<School> school(SchoolId id) {
        return KnownAggregates.find(schools, id.value())
                .orElseThrow(() -> new CommandRefused(OrganisationRefusal.SCHOOL_UNKNOWN));
    }
}
