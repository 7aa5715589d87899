package banzhang.command.settings;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/// 参数办理 — takes what is adopted to the school's settings or to the table of the edition.
public class SettingHandler {
    private final Repository<SchoolSettings> settings;
    private final Repository<ClassificationTable> tables;

    public SettingHandler(Repository<SchoolSettings> settings, Repository<ClassificationTable> tables) {
        this.settings = settings;
        this.tables = tables;
    }

    @CommandHandler
    void handle(AdoptSetting asked) throws Exception {
        settings.loadOrCreate(SchoolSettings.idOf(asked.by().school()), SchoolSettings::new)
                .execute(known -> known.adopt(asked));
    }

    @CommandHandler
    void handle(AdoptClassification asked) throws Exception {
        tables.loadOrCreate(ClassificationTable.idOf(asked.by().school(), asked.edition()), ClassificationTable::new)
                .execute(known -> known.adopt(asked));
    }
}
