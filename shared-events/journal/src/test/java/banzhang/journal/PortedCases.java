package banzhang.journal;

/// 他山之例 — cases that Axon's other engines are tested with beyond the published contract, said anew for the journal.
///
/// Where they come from and what is left out, because it asks for something that is not there:
///
/// | tests | here |
/// |---|---|
/// | `JdbcEventStorageEngineTest` | [JdbcCases] |
/// | – gaps in tokens, streams across gaps | none: there are no gaps; at a hole a reader halts ([JournalContract]) |
/// | – schema, column and table names | none: the format is one, [Layout] |
/// | `JpaEventStorageEngineTest` | [JpaCases], else as JDBC |
/// | – gaps in tokens; append inside a transaction | none: as above; an append is one document, no transaction |
/// | `InMemoryEventStorageEngineTest` | [UnitOfWorkCases]; open streams that see the next append in [JournalContract] |
/// | – an offset for positions | none: a journal begins at 0 |
/// | extension-mongo's engine tests | [MongoExtensionCases] |
/// | – refusing to be built without a transaction manager | none: there is none to be given |
/// | `JpaStorageEngineInsertionReadOrderTest` | [ReadOrderCases], without its rollbacks |
/// | `SequenceEventStorageEngineTest`, `FilteringEventStorageEngineTest` | [ComposedEnginesCases]; there with mocks |
/// | `MultiStreamableMessageSourceTest` | [TwoJournalsCases] |
/// | – callbacks, failing to open, polling times | none: about Axon's class alone, or against a clock |
/// | `AbstractEventStoreBenchmark` | [ManyPublishersCases] |
/// | `SequencedDeadLetterQueueTest` | none: parked events are in the extension's queue, not the journal |
interface PortedCases
        extends JdbcCases,
                JpaCases,
                UnitOfWorkCases,
                MongoExtensionCases,
                ReadOrderCases,
                ComposedEnginesCases,
                TwoJournalsCases,
                ManyPublishersCases {}
