package banzhang.query.organisation;

import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.ClassPromoted;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.YearReversalEvent;
import banzhang.events.YearReversalEvent.ClassRestored;
import banzhang.events.YearReversalEvent.ClassStruck;
import banzhang.events.YearReversalEvent.YearReversalProposed;
import banzhang.events.YearReversalEvent.YearReversalRejected;
import banzhang.events.YearReversalEvent.YearReversalWithdrawn;
import banzhang.events.YearReversalEvent.YearReversed;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolYear;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.bson.Document;

/// 学年登账 — what a school year makes of classes, and what is left when it is taken back.
final class YearEntries {
    static final String STRUCK = "struck";
    static final String PROPOSED = "reversal";
    private final ViewCollection places;

    YearEntries(ViewCollection places) {
        this.places = places;
    }

    /// Opened anew after it was struck, it begins anew.
    void enter(ClassOpened opened, long at) {
        String key = ViewKey.of(opened.school(), OrganisationShelf.CLASS, opened.schoolClass());
        places.begin(key, at, () -> content(opened));
        places.change(
                key,
                at,
                before -> before.getBoolean(STRUCK, false) ? content(opened).append("_id", before.get("_id")) : before);
    }

    private static Document content(ClassOpened opened) {
        RoomId room = opened.room();
        return new Document("class", opened.schoolClass().value())
                .append("grade", opened.grade())
                .append("number", opened.number())
                .append("entryYear", opened.entryYear())
                .append("changedAt", opened.happenedAt().toString())
                .append(
                        "since",
                        SchoolYear.on(LocalDate.ofInstant(opened.happenedAt(), DaySpan.SCHOOL_ZONE))
                                .first())
                .append("room", room == null ? null : room.value());
    }

    void promote(ClassPromoted promoted, long at) {
        change(
                promoted,
                promoted.schoolClass(),
                at,
                before -> before.append("grade", promoted.grade())
                        .append("since", promoted.schoolYear())
                        .append("changedAt", promoted.happenedAt().toString()));
    }

    void graduate(ClassGraduated graduated, long at) {
        change(
                graduated,
                graduated.schoolClass(),
                at,
                before -> before.append("graduated", graduated.schoolYear())
                        .append("changedAt", graduated.happenedAt().toString()));
    }

    void enter(YearChanged changed, long at) {
        change(
                changed,
                at,
                before -> before.append("yearBefore", before.getInteger("yearChanged"))
                        .append("yearChanged", changed.schoolYear())
                        .append("yearChangedAt", changed.happenedAt().toString()));
    }

    void goBack(YearReversalEvent event, long at) {
        switch (event) {
            case YearReversalProposed asked ->
                change(
                        asked,
                        at,
                        before -> before.append(
                                PROPOSED,
                                new Document("reason", asked.reason())
                                        .append("by", asked.proposedBy().value())
                                        .append("at", asked.happenedAt().toString())));
            case YearReversalRejected no -> change(no, at, YearEntries::decided);
            case YearReversalWithdrawn back -> change(back, at, YearEntries::decided);
            case YearReversed done ->
                change(
                        done,
                        at,
                        before -> decided(before)
                                .append("yearChanged", before.getInteger("yearBefore"))
                                .append("yearChangedAt", null));
            case ClassRestored restored ->
                change(
                        restored,
                        restored.schoolClass(),
                        at,
                        before -> before.append("grade", restored.grade())
                                .append("since", restored.since())
                                .append("graduated", null)
                                .append("changedAt", null));
            case ClassStruck struck -> change(struck, struck.schoolClass(), at, before -> before.append(STRUCK, true));
        }
    }

    private static Document decided(Document school) {
        return school.append(PROPOSED, null);
    }

    private void change(OrganisationEvent event, ClassId schoolClass, long at, UnaryOperator<Document> change) {
        places.change(
                ViewKey.of(event.school(), OrganisationShelf.CLASS, schoolClass),
                at,
                before -> change.apply(new Document(before)));
    }

    private void change(OrganisationEvent event, long at, UnaryOperator<Document> change) {
        places.change(
                ViewKey.of(event.school(), OrganisationShelf.SCHOOL, event.school()),
                at,
                before -> change.apply(new Document(before)));
    }
}
