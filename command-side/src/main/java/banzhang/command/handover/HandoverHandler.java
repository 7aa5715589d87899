package banzhang.command.handover;

import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.organisation.YearRefusal;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverSheet;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 交接办理 — takes the commands to the sheet; what spans sheet, class and devices is one unit of work, one append.
public class HandoverHandler {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Repository<Handover> sheets;
    private final Repository<SchoolClass> classes;
    private final HandoverDevices devices;

    HandoverHandler(Repository<Handover> sheets, Repository<SchoolClass> classes, HandoverDevices devices) {
        this.sheets = sheets;
        this.classes = classes;
        this.devices = devices;
    }

    @CommandHandler
    void handle(OpenHandover asked) throws Exception {
        HandoverKindPolicy policy = HandoverKindPolicy.of(asked.kind());
        HandoverRules.mayOpen(policy, asked);
        SchoolId school = asked.by().school();
        Aggregate<SchoolClass> schoolClass = classOf(school, asked.schoolClass());
        CommandRefused.when(
                policy.to() == Custodian.Kind.CLASS && schoolClass.invoke(SchoolClass::hasGraduated),
                YearRefusal.CLASS_GRADUATED);
        Custodian from = holder(policy.from(), school, asked.schoolClass(), schoolClass, asked.at());
        Custodian to = holder(policy.to(), school, asked.schoolClass(), schoolClass, asked.at());
        List<Item> items = devices.itemsFrom(school, from, asked.devices());
        sheets.newInstance(() -> new Handover(asked, from, to, items));
        devices.list(asked.handover(), asked.devices(), asked.at());
    }

    @CommandHandler
    void handle(CheckItem asked) {
        sheet(asked.handover().value()).execute(sheet -> sheet.check(asked));
    }

    /// With the last signature the custody of every device that passes moves, or nothing of it is stored.
    @CommandHandler
    void handle(SignHandover asked) {
        Aggregate<Handover> handover = sheet(asked.handover().value());
        Optional<HandoverCompleted> completed = handover.invoke(sheet -> sheet.sign(asked));
        if (completed.isPresent()) {
            HandoverSheet sheet = handover.invoke(signed -> signed.sheetSeenBy(asked.by()));
            requireSameReceiver(sheet, asked.at());
            devices.move(sheet, completed.get());
        }
    }

    @CommandHandler
    void handle(DeclineHandover asked) {
        sheet(asked.handover().value()).execute(sheet -> sheet.decline(asked));
    }

    @CommandHandler
    void handle(WithdrawHandover asked) {
        sheet(asked.handover().value()).execute(sheet -> sheet.withdraw(asked));
    }

    private Aggregate<Handover> sheet(String id) {
        return KnownAggregates.find(sheets, id)
                .orElseThrow(() -> new CommandRefused(HandoverRefusal.HANDOVER_NOT_FOUND));
    }

    private Aggregate<SchoolClass> classOf(SchoolId school, ClassId id) {
        return KnownAggregates.find(classes, id.value())
                .filter(known -> known.invoke(loaded -> loaded.isOf(school)))
                .orElseThrow(() -> new CommandRefused(HandoverRefusal.CLASS_NOT_FOUND));
    }

    private static Custodian holder(
            Custodian.Kind kind, SchoolId school, ClassId id, Aggregate<SchoolClass> schoolClass, Instant at) {
        return switch (kind) {
            case STORE -> Custodian.store(school);
            case CLASS -> {
                PersonId teacher = headTeacher(schoolClass, at)
                        .orElseThrow(() -> new CommandRefused(HandoverRefusal.CLASS_HAS_NO_HEAD_TEACHER));
                yield Custodian.ofClass(id, teacher, schoolClass.invoke(SchoolClass::room));
            }
        };
    }

    /// Nobody is made to answer for devices after leaving the class.
    private void requireSameReceiver(HandoverSheet sheet, Instant at) {
        Custodian to = sheet.to();
        if (to.kind() == Custodian.Kind.CLASS) {
            Optional<PersonId> now = headTeacher(classOf(sheet.school(), new ClassId(to.holder())), at);
            CommandRefused.when(!now.equals(Optional.ofNullable(to.person())), HandoverRefusal.RECEIVER_HAS_CHANGED);
        }
    }

    private static Optional<PersonId> headTeacher(Aggregate<SchoolClass> schoolClass, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, SHANGHAI);
        @Nullable PersonId teacher = schoolClass.invoke(loaded -> loaded.headTeacher(day));
        return Optional.ofNullable(teacher);
    }
}
