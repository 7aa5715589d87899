package banzhang.command.settings;

import static banzhang.command.CommandRefused.when;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.events.SettingEvent.ClassificationAdopted;
import banzhang.events.SettingEvent.ClassificationListed;
import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.Digest;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 分类代码表 — one edition of a classification in one school, as often as it was adopted.
public class ClassificationTable {
    private static final int PART = 500;
    private static final int HEX_DIGITS = 32;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    @AggregateIdentifier
    private @Nullable String id;

    private int number;
    private @Nullable Digest file;
    private @Nullable LocalDate validFrom;

    /// For the journal: not adopted yet.
    protected ClassificationTable() {}

    static String idOf(SchoolId school, String edition) {
        String hex =
                CanonicalJson.digest(edition.getBytes(StandardCharsets.UTF_8)).hex();
        return "classes-" + school + "-" + hex.substring(0, HEX_DIGITS);
    }

    void adopt(AdoptClassification asked) {
        boolean mine = asked.by().holds(Office.GENERAL_AFFAIRS) || asked.by().holds(Office.ADMINISTRATOR);
        when(!mine, ClassificationRefusal.NOT_YOURS_TO_LIST);
        boolean known =
                !asked.validFrom().isBefore(EARLIEST) && !asked.validFrom().isAfter(LATEST);
        when(!known, ClassificationRefusal.VALID_FROM_INVALID);
        boolean same = asked.file().equals(file) && asked.validFrom().equals(validFrom);
        when(same, ClassificationRefusal.TABLE_IS_ADOPTED);
        SchoolId school = asked.by().school();
        int next = number + 1;
        List<ClassificationEntry> entries = asked.entries();
        apply(new ClassificationAdopted(
                school,
                asked.edition(),
                next,
                asked.validFrom(),
                asked.file(),
                entries.size(),
                asked.by().person(),
                asked.at()));
        for (int from = 0; from < entries.size(); from += PART) {
            List<ClassificationEntry> some = entries.subList(from, Math.min(from + PART, entries.size()));
            apply(new ClassificationListed(school, asked.edition(), next, from / PART, some, asked.at()));
        }
    }

    @EventSourcingHandler
    void on(ClassificationAdopted event) {
        id = idOf(event.school(), event.edition());
        number = event.number();
        file = event.file();
        validFrom = event.validFrom();
    }
}
