package banzhang.journal;

import com.mongodb.client.MongoClient;

class KeepingAxonsStoreContractOnEmbeddedTest extends AxonEventStoreContract {
    @Override
    protected MongoClient client() {
        return Databases.embedded();
    }
}
