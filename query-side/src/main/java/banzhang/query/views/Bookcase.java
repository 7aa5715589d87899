package banzhang.query.views;

import banzhang.journal.Greeting;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// 书柜 — the collections of all views, of whichever generation.
@Component
public final class Bookcase {
    private final MongoDatabase database;
    private final Generations generations;
    private final boolean replicated;
    private final List<ViewCollection> collections = new CopyOnWriteArrayList<>();

    Bookcase(MongoDatabase database, Generations generations) {
        this.generations = generations;
        this.replicated = Greeting.of(database).replicaSet();
        // What only a failed member had is gone with it; the token is then stored on the next one all the same. One
        // process with one disk loses from the end only: what is written before the token is there when the token is.
        this.database = database.withWriteConcern(replicated ? WriteConcern.MAJORITY : WriteConcern.W1);
    }

    /// Opens a collection of a view; `name` is what its first generation is called.
    public ViewCollection open(View view, String name) {
        ViewCollection collection = new ViewCollection(view, name, database, generations, !replicated);
        collections.add(collection);
        return collection;
    }

    /// Makes room for a generation.
    void lay(Generation generation) {
        of(generation).forEach(collection -> collection.lay(generation));
    }

    /// Makes a generation ready to be read.
    void open(Generation generation) {
        of(generation).forEach(collection -> collection.open(generation));
    }

    /// Throws the documents of a generation away.
    void clear(Generation generation) {
        of(generation).forEach(collection -> collection.drop(generation));
    }

    private List<ViewCollection> of(Generation generation) {
        List<ViewCollection> found = new ArrayList<>(collections);
        found.removeIf(collection -> collection.view() != generation.view());
        return found;
    }
}
