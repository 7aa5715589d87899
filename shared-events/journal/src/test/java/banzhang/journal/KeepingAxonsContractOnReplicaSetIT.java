package banzhang.journal;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class KeepingAxonsContractOnReplicaSetIT extends AxonEngineContract {
    @Override
    protected MongoClient client() {
        return Databases.replicaSet();
    }
}
