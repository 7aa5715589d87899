package banzhang.command.files;

import banzhang.journal.ReplicaSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayName("文件库 · on a replica set")
@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class KeepingFilesOnReplicaSetIT extends KeepingFilesContract {
    private final String address = ReplicaSet.freshDatabase();

    @Override
    String address() {
        return address;
    }
}
