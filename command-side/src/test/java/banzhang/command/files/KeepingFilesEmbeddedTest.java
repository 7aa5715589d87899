package banzhang.command.files;

import banzhang.journal.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("文件库 · embedded")
class KeepingFilesEmbeddedTest extends KeepingFilesContract {
    private final TemporaryDatabase database = TemporaryDatabase.open();

    @Override
    String address() {
        return database.connectionString();
    }

    @AfterEach
    void end() {
        database.close();
    }
}
