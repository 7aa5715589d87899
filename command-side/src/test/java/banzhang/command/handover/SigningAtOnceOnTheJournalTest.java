package banzhang.command.handover;

import banzhang.journal.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("交接 · 同时签字, on the embedded journal")
class SigningAtOnceOnTheJournalTest extends SigningAtOnceOnAJournal {
    private final TemporaryDatabase database = TemporaryDatabase.open();

    @Override
    String address() {
        return database.connectionString();
    }

    @AfterEach
    void discard() {
        database.close();
    }
}
