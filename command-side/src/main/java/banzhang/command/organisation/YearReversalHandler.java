package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.value.ClassId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// 升级撤销办理 — takes the commands to the school, and the confirmed one to every class: one unit of work, one append.
public class YearReversalHandler {
    private final Repository<School> schools;
    private final Repository<SchoolClass> classes;

    YearReversalHandler(Repository<School> schools, Repository<SchoolClass> classes) {
        this.schools = schools;
        this.classes = classes;
    }

    @CommandHandler
    void handle(ProposeYearReversal asked) {
        school(asked.by()).execute(school -> school.say(years -> years.propose(asked)));
    }

    @CommandHandler
    void handle(ConfirmYearReversal asked) {
        Aggregate<School> school = school(asked.by());
        YearChanged change = school.invoke(known -> known.years().toReverse(asked));
        school.execute(known -> known.say(years -> years.confirm(asked)));
        for (ClassId id : asked.classes()) {
            KnownAggregates.find(classes, id.value())
                    .orElseThrow(() -> new CommandRefused(OrganisationRefusal.CLASS_UNKNOWN))
                    .execute(one -> one.goBack(id, change, asked.at()));
        }
    }

    @CommandHandler
    void handle(RejectYearReversal asked) {
        school(asked.by()).execute(school -> school.say(years -> years.reject(asked)));
    }

    @CommandHandler
    void handle(WithdrawYearReversal asked) {
        school(asked.by()).execute(school -> school.say(years -> years.withdraw(asked)));
    }

    private Aggregate<School> school(Caller by) {
        return KnownAggregates.find(schools, by.school().value())
                .orElseThrow(() -> new CommandRefused(OrganisationRefusal.SCHOOL_UNKNOWN));
    }
}
