package banzhang.faults;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/// 便笺 — a projection in little: for each subject its last event. Guilty ones follow the log otherwise.
class Notes {
    static final String VIEW = "view_notes";
    private static final WriteConcern SURE = WriteConcern.MAJORITY;
    private final MongoDatabase log;
    private final MongoCollection<Document> notes;

    /// 条目 — one event of the log.
    record Entry(long position, String subject, long sequence, long time) {}

    Notes(MongoDatabase log, MongoDatabase into) {
        this.log = log;
        this.notes = into.getCollection(VIEW).withWriteConcern(SURE);
    }

    /// Everything there is, in the order of positions.
    void follow() {
        entries(ReadConcern.MAJORITY).forEach(this::note);
    }

    final List<Entry> entries(ReadConcern concern) {
        List<Entry> entries = new ArrayList<>();
        for (Document block :
                log.getCollection("journal").withReadConcern(concern).find().sort(Sorts.ascending("_id"))) {
            long position = block.getLong("_id");
            for (Document event : block.getList("e", Document.class)) {
                entries.add(new Entry(position++, event.getString("a"), event.getLong("s"), event.getLong("t")));
            }
        }
        return entries;
    }

    final void note(Entry entry) {
        notes.replaceOne(
                Filters.eq("_id", entry.subject()),
                new Document("_id", entry.subject())
                        .append("last", entry.sequence())
                        .append("position", entry.position()),
                new ReplaceOptions().upsert(true));
    }

    /// 按时间跟读 — guilty: remembers the highest time it has seen and looks for later ones.
    static final class ByTime extends Notes {
        private long seen = Long.MIN_VALUE;

        ByTime(MongoDatabase log, MongoDatabase into) {
            super(log, into);
        }

        @Override
        void follow() {
            for (Entry entry : entries(ReadConcern.MAJORITY)) {
                if (entry.time() > seen) {
                    note(entry);
                    seen = entry.time();
                }
            }
        }
    }

    /// 按时间重放 — guilty: puts the events in the order of their times first.
    static final class InOrderOfTime extends Notes {
        InOrderOfTime(MongoDatabase log, MongoDatabase into) {
            super(log, into);
        }

        @Override
        void follow() {
            entries(ReadConcern.MAJORITY).stream()
                    .sorted(Comparator.comparingLong(Entry::time))
                    .forEach(this::note);
        }
    }

    /// 出错跳过 — guilty: what the database refuses is left out.
    static final class Skipping extends Notes {
        Skipping(MongoDatabase log, MongoDatabase into) {
            super(log, into);
        }

        @Override
        void follow() {
            for (Entry entry : entries(ReadConcern.MAJORITY)) {
                try {
                    note(entry);
                } catch (com.mongodb.MongoException refused) {
                    // guilty: goes on as if it had been taken in
                }
            }
        }
    }
}
