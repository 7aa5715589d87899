package banzhang.journal;

import com.mongodb.client.MongoClient;

class KeepingTheJournalsContractOnReplicaSetIT extends MongoJournalContract {
    @Override
    protected MongoClient client() {
        return TempTargets.replicaSet();
    }
}
