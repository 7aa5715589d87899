package banzhang.journal;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class KeepingAxonsStoreContractOnReplicaSetIT extends AxonStoreInTheBuild {
    @Override
    protected Class<? extends AxonEventStoreContract> suite() {
        return TimedAxonStoreContractOnReplicaSet.class;
    }
}
