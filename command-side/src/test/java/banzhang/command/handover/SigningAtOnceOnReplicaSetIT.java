package banzhang.command.handover;

import banzhang.journal.ReplicaSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayName("交接 · 同时签字, on a replica set")
@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class SigningAtOnceOnReplicaSetIT extends SigningAtOnceOnAJournal {
    private final String address = ReplicaSet.freshDatabase();

    @Override
    String address() {
        return address;
    }
}
