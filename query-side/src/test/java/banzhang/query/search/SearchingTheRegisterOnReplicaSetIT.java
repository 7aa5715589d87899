package banzhang.query.search;

import banzhang.journal.ReplicaSet;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.TestPropertySource;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
@TestPropertySource(properties = "banzhang.test.database=replica-set")
class SearchingTheRegisterOnReplicaSetIT extends SearchingTheRegisterIT {}
