package banzhang.query.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 升级撤销 — the last change of year, as it would be taken back: which classes it was, and who proposes it.
///
/// @param schoolYear into which the school went
/// @param proposed what waits for a second person; null while nobody proposed it
public record YearReversalView(
        int schoolYear, List<Row> classes, @Nullable Proposed proposed) {
    /// 一班 — one class of the change, by the name it has now.
    public record Row(ClassId id, String name) {}

    /// 提出 — who asks for it, and why.
    public record Proposed(String reason, PersonId by, String byName, Instant at) {}

    /// Nothing before a school went into any year, or after it went back.
    static @Nullable YearReversalView of(List<Document> documents, SchoolPlan plan) {
        @Nullable
        Document school =
                SchoolPlan.of(documents, OrganisationShelf.SCHOOL).findFirst().orElse(null);
        @Nullable String changedAt = school == null ? null : school.getString("yearChangedAt");
        if (school == null || changedAt == null) {
            return null;
        }
        List<Row> rows = SchoolPlan.of(documents, OrganisationShelf.CLASS)
                .filter(one -> changedAt.equals(one.getString("changedAt")))
                .map(one -> new ClassId(one.getString("class")))
                .map(one -> new Row(one, plan.className(one)))
                .toList();
        Document asked = school.get(YearEntries.PROPOSED, Document.class);
        return new YearReversalView(
                Objects.requireNonNull(school.getInteger("yearChanged")),
                rows,
                asked == null ? null : proposed(asked, plan));
    }

    private static Proposed proposed(Document asked, SchoolPlan plan) {
        PersonId by = new PersonId(asked.getString("by"));
        return new Proposed(asked.getString("reason"), by, plan.personName(by), Instant.parse(asked.getString("at")));
    }
}
