package banzhang.command.settings;

import static banzhang.command.CommandRefused.when;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.FreeText;
import banzhang.events.SettingEvent.SettingAdopted;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 本校参数 — the settings one school has adopted; each stays, the later ones hold from their day on.
public class SchoolSettings {
    private static final int MOST = 5_000;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    @AggregateIdentifier
    private @Nullable String id;

    private int adopted;

    /// For the journal: no setting yet.
    protected SchoolSettings() {}

    static String idOf(SchoolId school) {
        return "settings-" + school;
    }

    void adopt(AdoptSetting asked) {
        boolean mine = asked.by().holds(Office.GENERAL_AFFAIRS) || asked.by().holds(Office.SUPERVISING_LEADER);
        when(!mine, SettingRefusal.NOT_YOURS_TO_SET);
        when(asked.rule().isEmpty(), SettingRefusal.RULE_MISSING);
        when(FreeText.isTooLong(asked.rule()), SettingRefusal.RULE_TOO_LONG);
        boolean within = asked.value() >= asked.setting().least()
                && asked.value() <= asked.setting().most();
        when(!within, SettingRefusal.SETTING_OUT_OF_RANGE);
        when(asked.of() != null && !asked.setting().isByClass(), SettingRefusal.CLASS_NOT_CALLED_FOR);
        boolean known = !asked.from().isBefore(EARLIEST) && !asked.from().isAfter(LATEST);
        when(!known, SettingRefusal.FROM_OUT_OF_RANGE);
        when(adopted >= MOST, SettingRefusal.TOO_MANY_SETTINGS);
        apply(new SettingAdopted(
                asked.by().school(),
                asked.setting(),
                asked.of(),
                asked.value(),
                asked.from(),
                asked.rule(),
                asked.by().person(),
                asked.at()));
    }

    @EventSourcingHandler
    void on(SettingAdopted event) {
        id = idOf(event.school());
        adopted++;
    }
}
