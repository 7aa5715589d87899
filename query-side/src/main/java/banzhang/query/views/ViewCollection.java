package banzhang.query.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 账页夹 — the documents of one view, each under `school|…` and with the journal position it has taken in.
///
/// Positions guard every write: an event that comes twice, or again from the start, changes nothing. One document is
/// fed by the events of one aggregate only, so a parked sequence never makes a newer one look old.
///
/// Projections write into the step at hand, see [ViewStep]; readers read the live generation.
public final class ViewCollection {
    private final View view;
    private final String name;
    private final MongoDatabase database;
    private final Generations generations;
    private final boolean byWholeIndexes;
    private final List<Consumer<MongoCollection<Document>>> toWrite = new ArrayList<>();
    private final List<Consumer<MongoCollection<Document>>> toRead = new ArrayList<>();
    private final AtomicLong writes = new AtomicLong();
    private boolean last;

    /// @param byWholeIndexes whether the database finds a document to change only by an index on all that is asked
    ViewCollection(View view, String name, MongoDatabase database, Generations generations, boolean byWholeIndexes) {
        this.view = view;
        this.name = name;
        this.database = database;
        this.generations = generations;
        this.byWholeIndexes = byWholeIndexes;
    }

    /// For a view whose documents change: finds a document by key and position at once.
    public ViewCollection changing() {
        return byWholeIndexes ? with(toWrite, unique("_id", StepPage.POSITION)) : this;
    }

    /// For what [KeptReadings] keep: keys and positions are found without the documents, which grow.
    public ViewCollection kept() {
        return byWholeIndexes
                ? this
                : with(toRead, documents -> documents.createIndex(Indexes.ascending("_id", StepPage.POSITION)));
    }

    /// A second way in; the embedded database has none and looks through the range it is asked for.
    public ViewCollection indexed(String field) {
        return with(toRead, documents -> documents.createIndex(Indexes.ascending(field)));
    }

    /// A way in by a field no two documents have alike, in its order, on both databases.
    public ViewCollection ordered(String field) {
        return with(toWrite, unique(field));
    }

    /// A way in by fields of a list's elements, told apart by them together: the one kind of index that leads both
    /// databases from a value within a list to its documents.
    public ViewCollection indexedByElements(String... fields) {
        return with(toWrite, unique(fields));
    }

    private static Consumer<MongoCollection<Document>> unique(String... fields) {
        return documents -> documents.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true));
    }

    /// For what says of the view's other documents that they are there: a step writes it after them.
    public ViewCollection writtenLast() {
        last = true;
        return this;
    }

    boolean isWrittenLast() {
        return last;
    }

    private ViewCollection with(
            List<Consumer<MongoCollection<Document>>> indexes, Consumer<MongoCollection<Document>> index) {
        indexes.add(index);
        index.accept(in(generations.live(view)));
        return this;
    }

    View view() {
        return view;
    }

    /// Writes a page, and counts that even when others were quicker with some of it.
    void write(StepPage page) {
        try {
            page.write();
        } finally {
            writes.incrementAndGet();
        }
    }

    /// How often this process has written into it, whichever generation; counted when what was written is there.
    long writes() {
        return writes.get();
    }

    /// Whether nobody else writes into it: the embedded database serves one process.
    boolean isWrittenHereAlone() {
        return byWholeIndexes;
    }

    MongoCollection<Document> in(Generation generation) {
        return database.getCollection(generation.collection(name));
    }

    /// What is needed to write a generation.
    void lay(Generation generation) {
        toWrite.forEach(index -> index.accept(in(generation)));
    }

    /// What is needed to read it; made when most of it is written, that costs less.
    void open(Generation generation) {
        toRead.forEach(index -> index.accept(in(generation)));
    }

    void drop(Generation generation) {
        in(generation).drop();
    }

    /// Enters what begins with this event; entered before, it stays as it has become since.
    public void begin(String key, long position, Supplier<Document> content) {
        write(page -> page.foreseeBegin(key), page -> page.begin(key, position, content));
    }

    /// Changes what an earlier event began, unless it knows of this event already.
    ///
    /// @param change makes the new document of the old one and leaves the old one as it is
    /// @throws IllegalStateException when nothing began: such an event contradicts the journal and is to be parked
    public void change(String key, long position, UnaryOperator<Document> change) {
        write(page -> page.foreseeChange(key), page -> page.change(key, position, change));
    }

    private void write(Consumer<StepPage> foreseen, Consumer<StepPage> change) {
        ViewStep step = ViewStep.current();
        if (step == null) {
            byItself(change);
        } else {
            (step.isForeseeing() ? foreseen : change).accept(step.page(this));
        }
    }

    private void byItself(Consumer<StepPage> change) {
        StepPage page = new StepPage(in(generations.live(view)));
        change.accept(page);
        page.keep();
        write(page);
    }

    public @Nullable Document find(String key) {
        return find(List.of(key)).stream().findFirst().orElse(null);
    }

    public List<Document> find(Collection<String> keys) {
        return reading(live -> live.find(keys));
    }

    /// Everything under `parts|`, by key.
    public List<Document> under(Object... parts) {
        return reading(live -> live.under(parts));
    }

    /// What of that has this value in a field.
    public List<Document> under(Bson condition, Object... parts) {
        return reading(live -> live.under(condition, parts));
    }

    /// Of what an ordered field has under `parts|` the first in its order, at most so many, or all when that is 0;
    /// those after `after` alone when that is given.
    public List<Document> first(int most, String field, @Nullable String after, Object... parts) {
        return reading(live -> live.first(most, field, after, parts));
    }

    /// What meets a condition that an index leads to, each with these fields only; in no order.
    public List<Document> matching(Bson condition, String... fields) {
        return reading(live -> live.matching(condition, fields));
    }

    /// Asks the live generation whatever is to be asked of it together.
    <T> T reading(Function<LiveDocuments, T> question) {
        if (ViewStep.current() != null) {
            throw new IllegalStateException("a projection changes documents, it does not ask for them");
        }
        return generations.read(view, live -> question.apply(new LiveDocuments(in(live), live.number())));
    }
}
