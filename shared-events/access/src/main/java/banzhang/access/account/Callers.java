package banzhang.access.account;

import banzhang.access.Caller;
import banzhang.access.Deputising;
import banzhang.access.Deputising.Acting;
import banzhang.access.Grant;
import banzhang.access.Scope;
import banzhang.access.account.Deputies.Deputyship;
import banzhang.events.value.DeputyId;
import banzhang.events.value.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 认人 — what a person who came in may do at this moment: by the own offices, or as somebody's deputy by that one
/// office alone.
public final class Callers {
    private final Accounts accounts;
    private final Authorities authorities;
    private final Deputies deputies;
    private final Clock clock;

    public Callers(Accounts accounts, Authorities authorities, Deputies deputies, Clock clock) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.deputies = deputies;
        this.clock = clock;
    }

    /// Who does not act for anybody has the own offices; who acts, the office stood in for; and who acts under what
    /// does not hold, none, until the person says so to be there in the own name again.
    ///
    /// @param acting the deputyship the session is under, null in the own name
    public Caller of(Account account, @Nullable DeputyId acting) {
        PersonId person = account.person();
        if (acting == null) {
            Deputising own = new Deputising(null, deputies.tiesOf(List.of(person)));
            return new Caller(person, account.school(), authorities.grantsOf(person), null, own);
        }
        Optional<Deputyship> known = deputies.find(acting)
                .filter(one -> one.deputy().equals(person) && one.school().equals(account.school()));
        PersonId principal = known.map(Deputyship::principal).orElse(person);
        Optional<Grant> office = known.flatMap(this::officeOf);
        return new Caller(
                person,
                account.school(),
                office.map(Set::of).orElse(Set.of()),
                null,
                new Deputising(
                        new Acting(acting, principal, office.isPresent()),
                        deputies.tiesOf(List.of(person, principal))));
    }

    /// A machine comes in the name of the token's owner, and is nobody's deputy.
    public Caller byToken(Account owner, Set<Scope> scopes) {
        PersonId person = owner.person();
        Deputising own = new Deputising(null, deputies.tiesOf(List.of(person)));
        return new Caller(person, owner.school(), authorities.grantsOf(person), scopes, own);
    }

    /// What a deputyship allows now: nothing that its principal could not do now.
    public Optional<Grant> officeOf(Deputyship deputyship) {
        if (!deputyship.span().holdsAt(clock.instant())) {
            return Optional.empty();
        }
        return accounts.ofPerson(deputyship.principal())
                .filter(accounts::isOpen)
                .flatMap(open -> authorities.grantOf(deputyship.principal(), deputyship.appointment()));
    }
}
