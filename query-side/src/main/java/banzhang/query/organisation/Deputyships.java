package banzhang.query.organisation;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// 代理查阅 — who stands in for whom: all of it for who may name deputies and for whole-school readers, the own for
/// others.
@Component
public final class Deputyships {
    private final OrganisationShelf shelf;

    Deputyships(OrganisationShelf shelf) {
        this.shelf = shelf;
    }

    /// The latest named first.
    public List<Deputyship> list(Caller caller) {
        boolean all = caller.seesWholeSchool() || mayName(caller);
        return shelf.deputyshipsOf(caller.school()).reversed().stream()
                .filter(one -> all || one.isAbout(caller.person()))
                .toList();
    }

    /// Whether there is anything for this person to see or to do about deputies.
    public static boolean concern(Caller caller) {
        return caller.seesWholeSchool()
                || namesForAll(caller)
                || caller.deputising().acting() != null
                || !caller.deputising().ties().isEmpty();
    }

    /// Whether this person names deputies, be it for the offices of classes only.
    public boolean mayName(Caller caller) {
        return !caller.isActing() && (caller.holds(Office.GENERAL_AFFAIRS) || namesForAll(caller));
    }

    /// What this person may name a deputy for: appointments of others and the own, that run today or later.
    public List<Appointment> nameable(Caller caller) {
        boolean every = namesForAll(caller);
        return shelf.planOf(caller.school()).appointments().stream()
                .filter(one -> mayName(caller) && one.runsAfter(shelf.today()))
                .filter(one -> every || one.office().ofAClass())
                .toList();
    }

    /// Who may be named, by id: everybody but oneself.
    public Map<PersonId, String> candidates(Caller caller) {
        return mayName(caller) ? shelf.planOf(caller.school()).people() : Map.of();
    }

    private static boolean namesForAll(Caller caller) {
        return caller.holds(Office.ADMINISTRATOR) || caller.holdsAny(HandoverParties.LEADERS);
    }
}
