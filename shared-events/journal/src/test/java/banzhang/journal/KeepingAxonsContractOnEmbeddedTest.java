package banzhang.journal;

import com.mongodb.client.MongoClient;

class KeepingAxonsContractOnEmbeddedTest extends AxonEngineContract {
    @Override
    protected MongoClient client() {
        return Databases.embedded();
    }
}
