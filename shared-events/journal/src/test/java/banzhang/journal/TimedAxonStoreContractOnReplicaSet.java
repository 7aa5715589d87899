package banzhang.journal;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.Databases#hasMongod", disabledReason = Databases.NO_MONGOD)
class TimedAxonStoreContractOnReplicaSet extends AxonEventStoreContract {
    @Override
    protected MongoClient client() {
        return Databases.replicaSet();
    }
}
