package banzhang.journal;

import com.mongodb.client.MongoClient;

class RefusingAnUnfitDatabaseEmbeddedTest extends StartUpContract {
    @Override
    protected MongoClient client() {
        return Databases.embedded();
    }
}
