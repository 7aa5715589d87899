package banzhang.access;

import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 来人 — the signed-in person of one request, with the offices held at this moment. The principal of every request.
///
/// @param scopes what a machine may do of it that comes with the person's token; null for the person
/// @param deputising in whose place the person acts, with that person's office for grants, and who is tied to the
/// person
public record Caller(
        PersonId person,
        SchoolId school,
        Set<Grant> grants,
        @Nullable Set<Scope> scopes,
        Deputising deputising) {
    public Caller {
        grants = Set.copyOf(grants);
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /// In person.
    public Caller(PersonId person, SchoolId school, Set<Grant> grants) {
        this(person, school, grants, null, Deputising.NONE);
    }

    /// By token.
    public Caller(PersonId person, SchoolId school, Set<Grant> grants, Set<Scope> scopes) {
        this(person, school, grants, scopes, Deputising.NONE);
    }

    /// Whom the person acts for; null in the own name.
    public @Nullable PersonId principal() {
        Deputising.Acting acting = deputising.acting();
        return acting == null || !acting.holds() ? null : acting.principal();
    }

    public boolean isActing() {
        return principal() != null;
    }

    /// In whose place the person is here: the principal's, or the own.
    public PersonId standsFor() {
        PersonId principal = principal();
        return principal == null ? person : principal;
    }

    /// Whether it is the person, or whom the person acts for.
    public boolean isOneself(PersonId other) {
        return other.equals(person) || other.equals(standsFor());
    }

    /// Whether what the other did at that moment counts as done by the caller, where two people are asked for: it
    /// was
    /// the caller, the principal, or somebody whom a deputyship has tied to one of them since.
    public boolean isOneHandWith(PersonId other, Instant since) {
        return isOneself(other) || deputising.ties().stream().anyMatch(tie -> tie.joins(other, since));
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
