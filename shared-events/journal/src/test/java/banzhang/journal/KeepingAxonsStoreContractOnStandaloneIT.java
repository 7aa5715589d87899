package banzhang.journal;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.Standalone#isAvailable", disabledReason = Standalone.NONE)
class KeepingAxonsStoreContractOnStandaloneIT extends AxonStoreInTheBuild {
    @Override
    protected Class<? extends AxonEventStoreContract> suite() {
        return TimedAxonStoreContractOnStandalone.class;
    }
}
