package banzhang.query.settings;

import banzhang.access.Caller;
import banzhang.events.value.SchoolId;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// 参数查阅 — what a school set, when, from which day on, and by which rule.
@Component
public final class Settings {
    private final SettingShelf shelf;
    private final OrganisationShelf organisation;

    Settings(SettingShelf shelf, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.organisation = organisation;
    }

    /// All that was ever adopted, the last first.
    public List<Adoption> history(Caller caller) {
        return book(caller.school(), organisation.planOf(caller.school())).adoptions().stream()
                .sorted(Comparator.comparingLong(Adoption::position).reversed())
                .toList();
    }

    /// To ask which value held when.
    public SettingBook book(SchoolId school, SchoolPlan plan) {
        return new SettingBook(shelf.settings().under(school).stream()
                .map(kept -> SettingDocument.adoption(kept, plan))
                .toList());
    }
}
