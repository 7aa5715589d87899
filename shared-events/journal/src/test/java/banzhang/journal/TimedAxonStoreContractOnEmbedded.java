package banzhang.journal;

import com.mongodb.client.MongoClient;

class TimedAxonStoreContractOnEmbedded extends AxonEventStoreContract {
    @Override
    protected MongoClient client() {
        return Databases.embedded();
    }
}
