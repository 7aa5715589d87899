package banzhang.query.organisation;

import banzhang.access.PeopleDirectory;
import banzhang.events.value.DaySpan;
import banzhang.events.value.SchoolId;
import banzhang.query.views.Bookcase;
import banzhang.query.views.KeptReadings;
import banzhang.query.views.ReadOnce;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 组织账架 — where the organisation's documents are, and the school they add up to.
@Component
public final class OrganisationShelf {
    static final String SCHOOL = "school";
    static final String ROOM = "room";
    static final String CLASS = "class";
    static final String APPOINTMENT = "appointment";
    static final String TERM = "term";
    static final String CAMPUS = "campus";
    static final String DEPUTY = "deputy";
    private static final int BYTES_OF_ONE = 1_000;
    private static final long KEPT_MEBIBYTES = Math.max(1, Runtime.getRuntime().maxMemory() / 64 >> 20);
    private final ViewCollection documents;
    private final KeptReadings<Document, List<Document>> schools;
    private final PeopleDirectory people;
    private final Clock clock;

    OrganisationShelf(Bookcase bookcase, PeopleDirectory people, Clock clock) {
        this.documents =
                bookcase.open(View.ORGANISATION, "view_organisation").changing().kept();
        this.schools = new KeptReadings<>(documents, one -> one, one -> BYTES_OF_ONE, all -> all, KEPT_MEBIBYTES);
        this.people = people;
        this.clock = clock;
    }

    ViewCollection documents() {
        return documents;
    }

    /// The whole organisation of one school, with everyone's name, as of this moment.
    public SchoolPlan planOf(SchoolId school) {
        return ReadOnce.inRequest("plan|" + school, () -> planOf(school, schools.under(school)));
    }

    private SchoolPlan planOf(SchoolId school, List<Document> all) {
        return SchoolPlan.of(school, all, people.peopleOf(school), today());
    }

    /// Everybody who stands in, stood in or is to stand in for somebody; in the order they were named.
    List<Deputyship> deputyshipsOf(SchoolId school) {
        List<Document> all = schools.under(school);
        SchoolPlan plan = planOf(school, all);
        return SchoolPlan.of(all, DEPUTY)
                .sorted(Comparator.comparingLong(document -> document.getLong("position")))
                .map(document -> Deputyship.of(document, plan, today()))
                .toList();
    }

    /// The last change of year of a school; null when there is none to take back.
    @Nullable
    YearReversalView yearReversalOf(SchoolId school) {
        List<Document> all = schools.under(school);
        return YearReversalView.of(all, planOf(school, all));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE);
    }
}
