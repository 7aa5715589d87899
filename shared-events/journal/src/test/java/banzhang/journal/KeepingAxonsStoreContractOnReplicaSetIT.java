package banzhang.journal;

import com.mongodb.client.MongoClient;

class KeepingAxonsStoreContractOnReplicaSetIT extends AxonEventStoreContract {
    @Override
    protected MongoClient client() {
        return TempTargets.replicaSet();
    }
}
