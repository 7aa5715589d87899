package banzhang.query.settings;

import banzhang.access.Caller;
import banzhang.events.CustodyEvent;
import banzhang.events.EventCatalogue;
import banzhang.events.SettingEvent.TemplateAdopted;
import banzhang.events.SettingEvent.TemplateAssigned;
import banzhang.events.SettingEvent.TemplateAssignedToRoom;
import banzhang.events.value.ClassId;
import banzhang.events.value.RoomId;
import banzhang.events.value.RoomTemplateId;
import banzhang.journal.CanonicalJson;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 教室配置查阅 — the templates of a school, and which class or room is held against which.
@Component
public final class RoomTemplates {
    private static final Comparator<RoomTemplate> BY_NAME =
            Comparator.comparing(RoomTemplate::name).thenComparingLong(RoomTemplate::position);
    private final SettingShelf shelf;
    private final OrganisationShelf organisation;

    RoomTemplates(SettingShelf shelf, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.organisation = organisation;
    }

    /// Each as it was adopted last, by name.
    public List<RoomTemplate> templates(Caller caller) {
        SchoolPlan plan = organisation.planOf(caller.school());
        Map<RoomTemplateId, RoomTemplate> last = new LinkedHashMap<>();
        for (Document kept : shelf.templates().under(caller.school())) {
            TemplateAdopted of = read(kept, TemplateAdopted.class);
            last.put(
                    of.template(),
                    new RoomTemplate(
                            of.template(),
                            of.name(),
                            of.items(),
                            of.adoptedBy(),
                            plan.personName(of.adoptedBy()),
                            of.happenedAt(),
                            kept.getLong("position")));
        }
        return last.values().stream().sorted(BY_NAME).toList();
    }

    /// By class; a class without one is left out.
    public Map<ClassId, RoomTemplateId> assigned(Caller caller) {
        Map<ClassId, RoomTemplateId> last = new LinkedHashMap<>();
        for (Document kept : assignments(caller, TemplateAssigned.class)) {
            TemplateAssigned of = read(kept, TemplateAssigned.class);
            last.remove(of.schoolClass());
            if (of.template() != null) {
                last.put(of.schoolClass(), of.template());
            }
        }
        return last;
    }

    /// By room; a room without one is left out.
    public Map<RoomId, RoomTemplateId> assignedToRooms(Caller caller) {
        Map<RoomId, RoomTemplateId> last = new LinkedHashMap<>();
        for (Document kept : assignments(caller, TemplateAssignedToRoom.class)) {
            TemplateAssignedToRoom of = read(kept, TemplateAssignedToRoom.class);
            last.remove(of.room());
            if (of.template() != null) {
                last.put(of.room(), of.template());
            }
        }
        return last;
    }

    private List<Document> assignments(Caller caller, Class<? extends CustodyEvent> told) {
        String name = EventCatalogue.nameOf(told).value();
        return shelf.assignments().under(caller.school()).stream()
                .filter(kept -> name.equals(kept.getString("name")))
                .toList();
    }

    static Document kept(Object event) {
        return new Document("event", new String(CanonicalJson.bytes(event), StandardCharsets.UTF_8))
                .append("name", EventCatalogue.nameOf(event.getClass()).value());
    }

    private static <T> T read(Document kept, Class<T> as) {
        return CanonicalJson.mapper().readValue(kept.getString("event"), as);
    }
}
