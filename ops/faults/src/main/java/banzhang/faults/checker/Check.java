package banzhang.faults.checker;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// 单独检查 — the checker alone: `Check URI DATABASE LEDGER_DIRECTORY [REPLAYED_DATABASE [MEMBER_URI…]]`; ends with 1 when
/// something does not fit.
public final class Check {
    private static final Set<String> BOOKKEEPING = Set.of("view_progress", "view_generations");

    private static final Duration CATCHING_UP = Duration.ofSeconds(30);

    private Check() {}

    public static void main(String... arguments) {
        if (arguments.length < 3) {
            System.err.println("Check URI DATABASE LEDGER_DIRECTORY [REPLAYED_DATABASE [MEMBER_URI…]]");
            System.exit(2);
        }
        Ledger ledger = Ledger.read(Path.of(arguments[2]));
        List<Finding> findings = new ArrayList<>();
        try (MongoClient client = MongoClients.create(arguments[0])) {
            Checker checker = new Checker(client.getDatabase(arguments[1]), ledger);
            findings.addAll(checker.log());
            if (arguments.length > 3) {
                findings.addAll(checker.views(client.getDatabase(arguments[3]), Check::isView));
            }
            if (arguments.length > 4) {
                findings.addAll(checker.members(List.of(arguments).subList(4, arguments.length), CATCHING_UP));
            }
        }
        findings.forEach(System.out::println);
        System.out.println(ledger.acknowledged() + " acknowledged, " + ledger.rejected() + " rejected, "
                + ledger.resolved() + " unknown resolved, " + findings.size() + " findings");
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /// Read models are kept as `view_…`; how far they have come, and which of them is live, is none.
    public static boolean isView(String collection) {
        return collection.startsWith("view_") && !BOOKKEEPING.contains(collection);
    }
}
