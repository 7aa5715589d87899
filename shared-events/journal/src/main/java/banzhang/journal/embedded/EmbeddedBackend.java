package banzhang.journal.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// 命令 — carries out what the driver sends, and keeps what its concerns promise.
///
/// `w: majority`, `j: true` or no write concern: the answer follows the disk. `w: 1`: the disk follows within a second.
/// `majority` reads: what they show is on disk.
final class EmbeddedBackend extends AbstractMongoBackend {
    private static final Set<String> CHANGES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private final MVStore store;
    private final GroupCommit commits;
    private final LongAdder reads;

    EmbeddedBackend(MVStore store, GroupCommit commits, LongAdder reads) {
        this.store = store;
        this.commits = commits;
        this.reads = reads;
        version(ServerVersion.MONGO_5_0);
        List<String> known = EmbeddedCollections.databasesIn(store).toList();
        known.forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedCollections(name, store, getCursorRegistry(), reads);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) { // the library knows the older greeting only
            return super.handleCommand(channel, database, "isMaster", query);
        }
        String collection = database + "." + query.get(command);
        if (!CHANGES.contains(command.toLowerCase(Locale.ROOT))) {
            Document reply = super.handleCommand(channel, database, command, query);
            if (isMajority(query.get("readConcern"))) {
                commits.awaitPromised(collection);
            }
            return reply;
        }
        boolean promise = isPromise(query.get("writeConcern"));
        GroupCommit.Change<Document> change =
                commits.change(collection, promise, () -> super.handleCommand(channel, database, command, query));
        if (promise) {
            commits.awaitDurable(change.number());
        }
        return change.outcome();
    }

    private static boolean isMajority(@Nullable Object readConcern) {
        return readConcern instanceof Document concern && !"local".equals(concern.get("level"));
    }

    /// None at all is the server's default, and MongoDB's is the majority.
    private static boolean isPromise(@Nullable Object writeConcern) {
        return !(writeConcern instanceof Document concern)
                || Boolean.TRUE.equals(concern.get("j"))
                || !(concern.get("w") instanceof Number);
    }
}
