package banzhang.journal;

/// 他山之例 — cases that Axon's other engines are tested with beyond the published contract, said anew for the journal.
///
/// Where they come from and what is left out, because it asks for something that is not there:
///
/// | tests | here |
/// |---|---|
/// | `JdbcEventStorageEngineTest` | [JdbcCases] |
/// | – gaps in tokens: old ones, cleaned ones, streams across them | none: positions have no gaps, and at a hole a reader halts ([JournalContract]) |
/// | – schema, column and table names | none: the format is one, [Layout] |
/// | `JpaEventStorageEngineTest` | [JpaCases], else as JDBC |
/// | – gaps in tokens; append inside a transaction | none: as above; an append is one document, no transaction |
/// | `InMemoryEventStorageEngineTest` | [UnitOfWorkCases]; open streams that see the next append in [JournalContract] |
/// | – an offset for positions | none: a journal begins at 0 |
/// | extension-mongo's engine tests | [MongoExtensionCases] |
/// | – refusing to be built without a transaction manager | none: there is none to be given |
/// | `JpaStorageEngineInsertionReadOrderTest` | [ReadOrderCases], without its rollbacks |
/// | `SequenceEventStorageEngineTest`, `FilteringEventStorageEngineTest` | [ComposedEnginesCases]; they test Axon's classes over mocks |
/// | `MultiStreamableMessageSourceTest` | [TwoJournalsCases] |
/// | – callbacks, closing after a failure, polling times | none: of Axon's class alone, over mocks or against a clock |
/// | `AbstractEventStoreBenchmark` | [ManyPublishersCases] |
/// | `SequencedDeadLetterQueueTest` | none: parked events are kept by Axon's own queue for MongoDB, not by the journal |
interface PortedCases
        extends JdbcCases,
                JpaCases,
                UnitOfWorkCases,
                MongoExtensionCases,
                ReadOrderCases,
                ComposedEnginesCases,
                TwoJournalsCases,
                ManyPublishersCases {}
