package banzhang.command.settings;

import static banzhang.command.CommandRefused.when;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.events.SettingEvent.TemplateAdopted;
import banzhang.events.SettingEvent.TemplateAssigned;
import banzhang.events.SettingEvent.TemplateAssignedToRoom;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.RoomId;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.SchoolId;
import banzhang.events.value.TemplateItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 教室配置 — the templates of one school, and which class, or room without one, is held against which of them (R98).
public class RoomTemplates {
    private static final Set<Office> SAYING = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);
    private static final int MOST = 100;
    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_NAME = 60;

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<RoomTemplateId, List<TemplateItem>> templates = new HashMap<>();
    private final Map<ClassId, RoomTemplateId> assigned = new HashMap<>();
    private final Map<RoomId, RoomTemplateId> assignedToRooms = new HashMap<>();

    /// For the journal: no template yet.
    protected RoomTemplates() {}

    static String idOf(SchoolId school) {
        return "templates-" + school;
    }

    void adopt(AdoptTemplate asked) {
        requireOffice(asked.by());
        int letters = asked.name().codePointCount(0, asked.name().length());
        when(letters < 1 || letters > LONGEST_NAME, TemplateRefusal.TEMPLATE_NAME_INVALID);
        int things = asked.items().size();
        when(things < 1 || things > MOST_ITEMS, TemplateRefusal.TEMPLATE_ITEMS_INVALID);
        boolean another = !templates.containsKey(asked.template());
        when(another && templates.size() >= MOST, TemplateRefusal.TOO_MANY_TEMPLATES);
        apply(new TemplateAdopted(
                asked.by().school(),
                asked.template(),
                asked.name(),
                asked.items(),
                asked.by().person(),
                asked.at()));
    }

    /// Told the same again, it records nothing.
    void assign(AssignTemplate asked) {
        requireOffice(asked.by());
        requireKnown(asked.template());
        if (!Objects.equals(assigned.get(asked.schoolClass()), asked.template())) {
            apply(new TemplateAssigned(
                    asked.by().school(),
                    asked.schoolClass(),
                    asked.template(),
                    asked.by().person(),
                    asked.at()));
        }
    }

    /// Told the same again, it records nothing.
    void assign(AssignTemplateToRoom asked) {
        requireOffice(asked.by());
        requireKnown(asked.template());
        if (!Objects.equals(assignedToRooms.get(asked.room()), asked.template())) {
            apply(new TemplateAssignedToRoom(
                    asked.by().school(),
                    asked.room(),
                    asked.template(),
                    asked.by().person(),
                    asked.at()));
        }
    }

    /// What a classroom of this template is to have.
    List<TemplateItem> items(RoomTemplateId template) {
        return Optional.ofNullable(templates.get(template))
                .orElseThrow(() -> new CommandRefused(TemplateRefusal.TEMPLATE_NOT_FOUND));
    }

    private void requireKnown(@Nullable RoomTemplateId template) {
        boolean known = template == null || templates.containsKey(template);
        when(!known, TemplateRefusal.TEMPLATE_NOT_FOUND);
    }

    private static void requireOffice(Caller by) {
        when(!by.holdsAny(SAYING), TemplateRefusal.NOT_YOURS_TO_EQUIP_ROOMS);
    }

    @EventSourcingHandler
    void on(TemplateAdopted event) {
        id = idOf(event.school());
        templates.put(event.template(), event.items());
    }

    @EventSourcingHandler
    void on(TemplateAssigned event) {
        id = idOf(event.school());
        if (event.template() == null) {
            assigned.remove(event.schoolClass());
        } else {
            assigned.put(event.schoolClass(), event.template());
        }
    }

    @EventSourcingHandler
    void on(TemplateAssignedToRoom event) {
        id = idOf(event.school());
        if (event.template() == null) {
            assignedToRooms.remove(event.room());
        } else {
            assignedToRooms.put(event.room(), event.template());
        }
    }
}
