package banzhang.query.handover;

import banzhang.events.CustodyEvent;
import banzhang.events.EventCatalogue;
import banzhang.events.value.PersonId;
import banzhang.query.handover.HandoverView.DeputisedAct;
import banzhang.query.organisation.SchoolPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 代理办理 — what was done with a sheet by somebody's deputy: beside the sheet's content, which is what is signed.
final class DeputisedActs {
    private static final String ACTS = "deputised";

    private DeputisedActs() {}

    /// The sheet with one more such act, or as it is when it was nobody's deputy.
    static Document with(
            Document sheet, CustodyEvent event, long at, @Nullable String actor, @Nullable String principal) {
        if (actor == null || principal == null) {
            return sheet;
        }
        List<Document> acts = new ArrayList<>(sheet.getList(ACTS, Document.class, List.of()));
        acts.add(new Document("position", at)
                .append("act", EventCatalogue.nameOf(event.getClass()).zh())
                .append("actor", actor)
                .append("principal", principal)
                .append("happenedAt", event.happenedAt().toString()));
        return new Document(sheet).append(ACTS, acts);
    }

    static List<DeputisedAct> of(Document sheet, SchoolPlan plan) {
        return sheet.getList(ACTS, Document.class, List.of()).stream()
                .map(act -> new DeputisedAct(
                        act.getLong("position"),
                        act.getString("act"),
                        new PersonId(act.getString("actor")),
                        new PersonId(act.getString("principal")),
                        plan.personName(new PersonId(act.getString("actor"))) + " 代 "
                                + plan.personName(new PersonId(act.getString("principal"))),
                        Instant.parse(act.getString("happenedAt"))))
                .toList();
    }

    /// Who did what the event at this place says, as people say it.
    static String who(List<DeputisedAct> acts, long position, PersonId person, SchoolPlan plan) {
        return acts.stream()
                .filter(act -> act.position() == position && act.actor().equals(person))
                .map(DeputisedAct::who)
                .findFirst()
                .orElseGet(() -> plan.personName(person));
    }
}
