package banzhang.access;

import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 来人 — the signed-in person of one request, with the offices held at this moment. The principal of every request.
///
/// @param scopes what a machine may do of it that comes with the person's token; null for the person
public record Caller(
        PersonId person,
        SchoolId school,
        Set<Grant> grants,
        @Nullable Set<Scope> scopes) {
    public Caller {
        grants = Set.copyOf(grants);
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /// In person.
    public Caller(PersonId person, SchoolId school, Set<Grant> grants) {
        this(person, school, grants, null);
    }

    /// Whether a machine asks, with a token of the person's.
    public boolean isMachine() {
        return scopes != null;
    }

    /// Whether a machine that asks may do what is of this scope; a person always may.
    public boolean reaches(@Nullable Scope scope) {
        return scopes == null || (scope != null && scopes.contains(scope));
    }

    public boolean holds(Office office) {
        return grants.stream().anyMatch(grant -> grant.office() == office);
    }

    public boolean holdsAny(Set<Office> offices) {
        return grants.stream().anyMatch(grant -> offices.contains(grant.office()));
    }

    public boolean isHeadTeacherOf(ClassId schoolClass) {
        return grants.contains(new Grant(Office.HEAD_TEACHER, schoolClass));
    }

    /// The classes this person is 班主任 of.
    public Set<ClassId> classes() {
        return grants.stream()
                .filter(grant -> grant.office() == Office.HEAD_TEACHER && grant.schoolClass() != null)
                .map(Grant::schoolClass)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the whole school is this person's to see: 总务处, 审计 and 系统管理员.
    public boolean seesWholeSchool() {
        return holdsAny(Set.of(Office.GENERAL_AFFAIRS, Office.AUDITOR, Office.ADMINISTRATOR));
    }
}
