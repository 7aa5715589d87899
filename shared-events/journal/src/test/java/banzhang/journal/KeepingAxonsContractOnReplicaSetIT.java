package banzhang.journal;

import com.mongodb.client.MongoClient;

class KeepingAxonsContractOnReplicaSetIT extends AxonEngineContract {
    @Override
    protected MongoClient client() {
        return TempTargets.replicaSet();
    }
}
