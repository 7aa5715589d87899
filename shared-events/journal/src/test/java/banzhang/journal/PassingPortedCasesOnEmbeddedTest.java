package banzhang.journal;

import com.mongodb.client.MongoClient;

class PassingPortedCasesOnEmbeddedTest extends MongoPortedCases {
    @Override
    protected MongoClient client() {
        return Databases.embedded();
    }
}
