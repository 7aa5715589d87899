package banzhang.query.register;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.TemplateItem;
import banzhang.query.AsOf;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Organisation;
import banzhang.query.organisation.SchoolClass;
import banzhang.query.register.ClassSet.Extra;
import banzhang.query.register.ClassSet.Missing;
import banzhang.query.settings.RoomTemplate;
import banzhang.query.settings.RoomTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 班级配置核对 — class by class, what is missing and what is too much against the template it was given.
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
        Map<RoomTemplateId, RoomTemplate> known =
                templates.templates(caller).stream().collect(Collectors.toMap(RoomTemplate::id, Function.identity()));
        Map<ClassId, RoomTemplateId> assigned = templates.assigned(caller);
        Map<String, List<LedgerLine>> held = ledger.open(caller, AsOf.now()).lines(LedgerFilter.NONE).stream()
                .filter(line -> line.custodian().kind() == Custodian.Kind.CLASS)
                .collect(Collectors.groupingBy(line -> line.custodian().holder()));
        return organisation.classes(caller).stream()
                .map(one -> set(
                        one,
                        known.get(assigned.get(one.id())),
                        held.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static ClassSet set(SchoolClass of, @Nullable RoomTemplate template, List<LedgerLine> held) {
        return template == null
                ? new ClassSet(of.id(), of.name(), null, null, List.of(), List.of())
                : compare(of.id(), of.name(), template, held);
    }

    /// Each line counts for the first thing of the template it is, until there are enough of that. What is missing
    /// counts for nothing until it is found.
    static ClassSet compare(ClassId id, String name, RoomTemplate template, List<LedgerLine> held) {
        long[] counted = new long[template.items().size()];
        List<Extra> extra = new ArrayList<>();
        for (LedgerLine line : held) {
            long left = line.condition() == Finding.MISSING ? 0 : line.quantity();
            for (int at = 0; at < counted.length && left > 0; at++) {
                TemplateItem item = template.items().get(at);
                if (is(line, item)) {
                    long taken = Math.min(left, item.quantity() - counted[at]);
                    counted[at] += taken;
                    left -= taken;
                }
            }
            if (left > 0) {
                extra.add(new Extra(line, left));
            }
        }
        List<Missing> missing = new ArrayList<>();
        for (int at = 0; at < counted.length; at++) {
            TemplateItem item = template.items().get(at);
            if (counted[at] < item.quantity()) {
                missing.add(new Missing(item.name(), item.quantity(), counted[at]));
            }
        }
        return new ClassSet(id, name, template.id(), template.name(), List.copyOf(missing), List.copyOf(extra));
    }

    private static boolean is(LedgerLine line, TemplateItem item) {
        @Nullable Classification of = item.of();
        @Nullable Classification classified = line.classification();
        return of == null
                ? line.name().equals(item.name())
                : classified != null
                        && classified.edition().equals(of.edition())
                        && classified.code().startsWith(of.code());
    }
}
