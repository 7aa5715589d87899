package banzhang.query.handover;

import banzhang.journal.ReplicaSet;
import banzhang.query.ViewsByHand;
import com.mongodb.ConnectionString;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class FindingSheetsAmongManyOnReplicaSetIT extends FindingSheetsAmongManyTest {
    @Override
    ViewsByHand open() {
        String uri = ReplicaSet.freshDatabase();
        String name = Objects.requireNonNull(new ConnectionString(uri).getDatabase());
        return new ViewsByHand(uri, name, () -> {});
    }
}
