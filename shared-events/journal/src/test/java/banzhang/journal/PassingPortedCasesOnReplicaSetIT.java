package banzhang.journal;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class PassingPortedCasesOnReplicaSetIT extends MongoPortedCases {
    @Override
    protected MongoClient client() {
        return Databases.replicaSet();
    }
}
