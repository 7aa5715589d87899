package banzhang.query.views;

import banzhang.journal.ReplicaSet;
import banzhang.query.ViewsByHand;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class TakingAStepOnReplicaSetIT extends TakingAStepTest {
    @Override
    ViewsByHand open() {
        TestDatabase database = TestDatabase.onReplicaSet();
        return new ViewsByHand(database.uri(), database.name(), database::close);
    }
}
