package banzhang.journal;

import com.mongodb.client.MongoClient;

class KeepingTheJournalsContractOnEmbeddedTest extends MongoJournalContract {
    @Override
    protected MongoClient client() {
        return Databases.embedded();
    }
}
