package banzhang.query.ledger;

import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.TestPropertySource;

@EnabledIf(
        value = "banzhang.query.views.Reading#hasMongod",
        disabledReason = "no mongod: name one by BANZHANG_MONGOD=/path/to/mongod")
@TestPropertySource(properties = "banzhang.test.database=replica-set")
class AskingTheLedgerOnReplicaSetIT extends AskingTheLedgerIT {}
