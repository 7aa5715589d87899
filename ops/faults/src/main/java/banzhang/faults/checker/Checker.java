package banzhang.faults.checker;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// 检查员 — looks at a database and at the clients' ledger and says what does not fit.
public final class Checker {
    private final MongoDatabase database;
    private final Ledger ledger;

    public Checker(MongoDatabase database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /// The log, and the log against the ledger: I1, I2, I3, I9, I10.
    public List<Finding> log() {
        StoredLog log = StoredLog.read(database);
        List<Finding> findings = new ArrayList<>(new LogChecks(log).all());
        findings.addAll(new LedgerChecks(log, ledger).all());
        return findings;
    }

    /// The read models against those that a replay made in another database: I6.
    public List<Finding> views(MongoDatabase replayed, Predicate<String> isView) {
        return new ViewChecks(database, replayed, isView).all();
    }

    /// The members against each other, each reached by a URI of its own, once they have had this long: I7.
    public List<Finding> members(List<String> uris, Duration patience) {
        return new MemberChecks(uris, database.getName(), patience).all();
    }
}
