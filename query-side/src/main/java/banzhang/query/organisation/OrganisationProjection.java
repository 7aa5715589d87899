package banzhang.query.organisation;

import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import banzhang.events.HandoverEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.CampusOpened;
import banzhang.events.OrganisationEvent.ClassAssigned;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.ClassPromoted;
import banzhang.events.OrganisationEvent.RoomAssigned;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.OrganisationEvent.TeachingAssigned;
import banzhang.events.OrganisationEvent.TermDated;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.RegisterEvent;
import banzhang.events.SettingEvent;
import banzhang.events.YearReversalEvent;
import banzhang.events.value.CampusId;
import banzhang.events.value.DaySpan;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 组织登账 — the school, its campuses and terms, its rooms and classes, and who is appointed to what.
@Component
@ProcessingGroup("organisation")
class OrganisationProjection {
    private final ViewCollection places;
    private final YearEntries years;

    OrganisationProjection(OrganisationShelf shelf) {
        this.places = shelf.documents();
        this.years = new YearEntries(places);
    }

    @EventHandler
    void on(CustodyEvent event, TrackingToken token) {
        long at = JournalPlace.of(token);
        switch (event) {
            case SchoolEnrolled enrolled -> enter(enrolled, at);
            case RoomOpened opened -> enter(opened, at);
            case ClassOpened opened -> years.enter(opened, at);
            case AppointmentMade made -> enter(made, at);
            case TeachingAssigned assigned -> assign(assigned, at);
            case AppointmentEnded ended -> end(ended, at);
            case CampusOpened opened -> enter(opened, at);
            case RoomAssigned assigned ->
                assign(key(assigned, OrganisationShelf.ROOM, assigned.room()), assigned.campus(), at);
            case RoomEntrusted entrusted -> entrust(entrusted, at);
            case ClassAssigned assigned ->
                assign(key(assigned, OrganisationShelf.CLASS, assigned.schoolClass()), assigned.campus(), at);
            case TermDated dated -> enter(dated, at);
            case YearChanged changed -> years.enter(changed, at);
            case ClassPromoted promoted -> years.promote(promoted, at);
            case ClassGraduated graduated -> years.graduate(graduated, at);
            case YearReversalEvent back -> years.goBack(back, at);
            case DeputyAppointed made -> enter(made, at);
            case DeputyEnded ended -> end(ended, at);
            case AccountEvent other -> {}
            case RegisterEvent other -> {}
            case CardEvent other -> {}
            case HandoverEvent other -> {}
            case SettingEvent other -> {}
            case CommandEvent other -> {}
        }
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnknownEventException(unknown);
    }

    private void enter(SchoolEnrolled enrolled, long at) {
        places.begin(
                ViewKey.of(enrolled.school(), OrganisationShelf.SCHOOL, enrolled.school()),
                at,
                () -> new Document("code", enrolled.code()).append("name", enrolled.name()));
    }

    private void enter(RoomOpened opened, long at) {
        places.begin(
                ViewKey.of(opened.school(), OrganisationShelf.ROOM, opened.room()),
                at,
                () -> new Document("room", opened.room().value())
                        .append("number", opened.number())
                        .append("building", opened.building())
                        .append("floor", opened.floor()));
    }

    private void enter(AppointmentMade made, long at) {
        places.begin(
                ViewKey.of(made.school(), OrganisationShelf.APPOINTMENT, made.appointment()),
                at,
                () -> new Document("appointment", made.appointment().value())
                        .append("person", made.person().value())
                        .append("office", made.office().name())
                        .append(
                                "class",
                                made.schoolClass() == null
                                        ? null
                                        : made.schoolClass().value())
                        .append("from", made.from().toString()));
    }

    private void assign(TeachingAssigned assigned, long at) {
        places.change(
                ViewKey.of(assigned.school(), OrganisationShelf.APPOINTMENT, assigned.appointment()),
                at,
                made -> new Document(made).append("subject", assigned.subject().name()));
    }

    private void end(AppointmentEnded ended, long at) {
        places.change(
                ViewKey.of(ended.school(), OrganisationShelf.APPOINTMENT, ended.appointment()),
                at,
                made -> new Document(made).append("until", ended.until().toString()));
    }

    private void enter(DeputyAppointed made, long at) {
        places.begin(
                key(made, OrganisationShelf.DEPUTY, made.deputyship()),
                at,
                () -> new Document("deputyship", made.deputyship().value())
                        .append("appointment", made.appointment().value())
                        .append("deputy", made.deputy().value())
                        .append("from", made.from().toString())
                        .append("until", made.until().toString())
                        .append("reason", made.reason())
                        .append("by", made.appointedBy().value()));
    }

    private void end(DeputyEnded ended, long at) {
        places.change(
                key(ended, OrganisationShelf.DEPUTY, ended.deputyship()),
                at,
                made -> new Document(made)
                        .append("until", ended.until().toString())
                        .append("endedBy", ended.endedBy().value()));
    }

    private static String key(OrganisationEvent event, String kind, Object id) {
        return ViewKey.of(event.school(), kind, id);
    }

    private void enter(CampusOpened opened, long at) {
        places.begin(
                key(opened, OrganisationShelf.CAMPUS, opened.campus()),
                at,
                () -> new Document("campus", opened.campus().value()).append("name", opened.name()));
    }

    private void assign(String key, CampusId campus, long at) {
        places.change(key, at, before -> new Document(before).append("campus", campus.value()));
    }

    private void entrust(RoomEntrusted entrusted, long at) {
        LocalDate day = LocalDate.ofInstant(entrusted.happenedAt(), DaySpan.SCHOOL_ZONE);
        String keeper = entrusted.keeper().value();
        String key = key(entrusted, OrganisationShelf.ROOM, entrusted.room());
        places.change(key, at, was -> new Document(was).append("keeper", keeper).append("entrustedOn", day.toString()));
    }

    /// One document for each time it is told; of those about one term the latest holds.
    private void enter(TermDated dated, long at) {
        places.begin(
                ViewKey.of(dated.school(), OrganisationShelf.TERM, at),
                at,
                () -> new Document("term", dated.term().value())
                        .append("firstDay", dated.firstDay().toString())
                        .append("lastDay", dated.lastDay().toString()));
    }
}
