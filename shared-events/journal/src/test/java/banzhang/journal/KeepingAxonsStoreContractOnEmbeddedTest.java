package banzhang.journal;

class KeepingAxonsStoreContractOnEmbeddedTest extends AxonStoreInTheBuild {
    @Override
    protected Class<? extends AxonEventStoreContract> suite() {
        return TimedAxonStoreContractOnEmbedded.class;
    }
}
