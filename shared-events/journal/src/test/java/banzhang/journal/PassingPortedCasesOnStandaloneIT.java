package banzhang.journal;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.Standalone#isAvailable", disabledReason = Standalone.NONE)
class PassingPortedCasesOnStandaloneIT extends MongoPortedCases {
    @Override
    protected MongoClient client() {
        return Databases.standalone();
    }
}
