package banzhang.query.settings;

import banzhang.access.Caller;
import banzhang.events.value.Classification;
import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.SchoolId;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.views.ViewKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 代码查阅 — the editions a school has, the latest first, and what a code means in each of them.
@Component
public final class Classifications {
    private static final Comparator<ClassificationView> LATEST = Comparator.comparing(ClassificationView::validFrom)
            .thenComparing(ClassificationView::edition)
            .reversed();
    private final SettingShelf shelf;
    private final OrganisationShelf organisation;

    Classifications(SettingShelf shelf, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.organisation = organisation;
    }

    /// Each edition as it was adopted last.
    public List<ClassificationView> tables(Caller caller) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return current(caller.school()).values().stream()
                .map(kept -> SettingDocument.table(kept, plan))
                .sorted(LATEST)
                .toList();
    }

    /// Every edition as often as it was adopted, the last first.
    public List<ClassificationView> history(Caller caller) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.tables().under(caller.school()).stream()
                .map(kept -> SettingDocument.table(kept, plan))
                .sorted(Comparator.comparingLong(ClassificationView::position).reversed())
                .toList();
    }

    /// Codes that each word of the question occurs in: code, name, or how the name is typed.
    ///
    /// @param edition none for all of them
    public List<ClassificationHit> search(Caller caller, @Nullable String edition, String question, int most) {
        return tables(caller).stream()
                .filter(table -> edition == null || edition.equals(table.edition()))
                .flatMap(table -> entries(caller.school(), table.edition(), table.number())
                        .filter(entry -> SettingDocument.finds(entry, question))
                        .map(entry -> hit(table.edition(), SettingDocument.entry(entry))))
                .limit(most)
                .toList();
    }

    /// What a code means in its edition; none when the school has no such edition, or the edition no such code.
    public Optional<ClassificationHit> find(Caller caller, Classification asked) {
        return Optional.ofNullable(current(caller.school()).get(asked.edition())).stream()
                .flatMap(table -> entries(caller.school(), asked.edition(), table.getInteger("number")))
                .filter(entry -> asked.code().equals(entry.getString("code")))
                .map(entry -> hit(asked.edition(), SettingDocument.entry(entry)))
                .findFirst();
    }

    /// Whether the school has a table of this edition.
    public boolean has(Caller caller, String edition) {
        return current(caller.school()).containsKey(edition);
    }

    private Map<String, Document> current(SchoolId school) {
        Map<String, Document> last = new LinkedHashMap<>();
        shelf.tables().under(school).forEach(kept -> last.put(kept.getString("edition"), kept));
        return last;
    }

    private Stream<Document> entries(SchoolId school, String edition, int number) {
        return shelf.entries().under(ViewKey.of(school, SettingDocument.digestOf(edition), (long) number)).stream()
                .flatMap(part -> SettingDocument.entries(part).stream());
    }

    private static ClassificationHit hit(String edition, ClassificationEntry entry) {
        return new ClassificationHit(edition, entry.code(), entry.name(), entry.counterpart());
    }
}
