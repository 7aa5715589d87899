package banzhang.query.register;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.RoomId;
import banzhang.events.value.RoomTemplateId;
import banzhang.query.AsOf;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Organisation;
import banzhang.query.settings.RoomTemplate;
import banzhang.query.settings.RoomTemplates;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 配置核对 — class by class and room by room, what is missing and what is too much against the template it was given.
@Component
public final class ClassSets {
    private final RoomTemplates templates;
    private final Ledger ledger;
    private final Organisation organisation;

    ClassSets(RoomTemplates templates, Ledger ledger, Organisation organisation) {
        this.templates = templates;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// The classes a person may see.
    public List<ClassSet> all(Caller caller) {
        Map<RoomTemplateId, RoomTemplate> known = known(caller);
        Map<ClassId, RoomTemplateId> assigned = templates.assigned(caller);
        Map<String, List<LedgerLine>> held = held(caller, Custodian.Kind.CLASS);
        return organisation.classes(caller).stream()
                .map(one -> {
                    RoomTemplate template = known.get(assigned.get(one.id()));
                    List<LedgerLine> lines = held.getOrDefault(one.id().value(), List.of());
                    return ClassSet.of(one.id(), one.name(), template, SetComparison.of(template, lines));
                })
                .toList();
    }

    /// The rooms a person may see that somebody answers for, or that were given a template.
    public List<RoomSet> rooms(Caller caller) {
        Map<RoomTemplateId, RoomTemplate> known = known(caller);
        Map<RoomId, RoomTemplateId> assigned = templates.assignedToRooms(caller);
        Map<String, List<LedgerLine>> held = held(caller, Custodian.Kind.ROOM);
        return organisation.rooms(caller).stream()
                .filter(room -> room.keeper() != null || assigned.containsKey(room.id()))
                .map(room -> {
                    RoomTemplate template = known.get(assigned.get(room.id()));
                    List<LedgerLine> lines = held.getOrDefault(room.id().value(), List.of());
                    return RoomSet.of(room, template, SetComparison.of(template, lines));
                })
                .toList();
    }

    private Map<RoomTemplateId, RoomTemplate> known(Caller caller) {
        return templates.templates(caller).stream().collect(Collectors.toMap(RoomTemplate::id, Function.identity()));
    }

    private Map<String, List<LedgerLine>> held(Caller caller, Custodian.Kind sort) {
        return ledger.open(caller, AsOf.now()).lines(LedgerFilter.NONE).stream()
                .filter(line -> line.custodian().kind() == sort)
                .collect(Collectors.groupingBy(line -> line.custodian().holder()));
    }
}
