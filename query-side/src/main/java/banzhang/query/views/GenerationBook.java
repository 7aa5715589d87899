package banzhang.query.views;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 代次簿 — which generation of each view is the live one, which is in the making, which are still being read.
///
/// One document a view; going over to another generation is one update of it.
@Component
final class GenerationBook {
    private static final String LIVE = "generation";
    private static final String LAST = "last";
    private static final String RETIRED = "retired";
    private static final String MAKING = "making";
    private static final String BY = "making.by";
    private static final String BEAT = "making.beat";
    private static final String FAILURE = "failure";
    private final MongoCollection<Document> entries;

    /// 在建 — a generation in the making, by whom, and how far it is.
    ///
    /// @param by one rebuild's own name; a rebuild taken for dead that goes on all the same is refused by it
    /// @param beat counts up while the rebuild lives
    record Making(Generation generation, String by, long beat, long position, long head, long rate) {}

    /// 代次 — what the book says of one view.
    record Entry(
            View view,
            int live,
            int last,
            List<Integer> retired,
            @Nullable Making making,
            @Nullable String failure) {
        Generation liveGeneration() {
            return new Generation(view, live);
        }

        /// Whether its documents are there, whole or becoming so.
        boolean holds(int generation) {
            return generation == live
                    || retired.contains(generation)
                    || (making != null && making.generation().number() == generation);
        }
    }

    GenerationBook(MongoDatabase database) {
        this.entries = database.getCollection("view_generations")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        if (entries.countDocuments() < View.values().length) {
            enterAll();
        }
    }

    private void enterAll() {
        List<Document> first = Arrays.stream(View.values())
                .map(view -> new Document("_id", view.group())
                        .append(LIVE, Generation.FIRST)
                        .append(LAST, Generation.FIRST)
                        .append(RETIRED, List.of()))
                .toList();
        try {
            entries.insertMany(first, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            StepPage.requireOnlyDuplicates(refused);
        }
    }

    Map<View, Entry> read() {
        Map<View, Entry> all = new EnumMap<>(View.class);
        for (Document entry : entries.find()) {
            View.named(entry.getString("_id")).ifPresent(view -> all.put(view, entry(view, entry)));
        }
        return all;
    }

    /// Begins the next generation, unless the view's entry is not as it was seen.
    Optional<Making> claim(Entry seen) {
        Making old = seen.making();
        int next = seen.last() + 1;
        Making making =
                new Making(new Generation(seen.view(), next), UUID.randomUUID().toString(), 0, -1, -1, 0);
        Bson asSeen = Filters.and(
                Filters.eq("_id", seen.view().group()),
                Filters.eq(LAST, seen.last()),
                Filters.eq(LIVE, seen.live()),
                old == null ? Filters.exists(MAKING, false) : Filters.eq(BEAT, old.beat()));
        Bson claimed =
                Updates.combine(Updates.set(LAST, next), Updates.unset(FAILURE), Updates.set(MAKING, document(making)));
        return entries.updateOne(asSeen, claimed).getMatchedCount() == 1 ? Optional.of(making) : Optional.empty();
    }

    /// Tells how far it is; false when it is no longer this rebuild's to make.
    boolean beat(Making making) {
        return entries.updateOne(mine(making), Updates.set(MAKING, document(making)))
                        .getMatchedCount()
                == 1;
    }

    /// Makes it the live one; false when it is no longer this rebuild's to make.
    boolean swap(Making making, int old) {
        Bson swapped = Updates.combine(
                Updates.set(LIVE, making.generation().number()), Updates.push(RETIRED, old), Updates.unset(MAKING));
        return entries.updateOne(mine(making), swapped).getMatchedCount() == 1;
    }

    void giveUp(Making making, String why) {
        entries.updateOne(mine(making), Updates.combine(Updates.unset(MAKING), Updates.set(FAILURE, why)));
    }

    /// From here on nobody may read it; false when somebody else has said so before.
    boolean forget(Generation retired) {
        Bson holding = Filters.and(Filters.eq("_id", retired.view().group()), Filters.eq(RETIRED, retired.number()));
        return entries.updateOne(holding, Updates.pull(RETIRED, retired.number()))
                        .getMatchedCount()
                == 1;
    }

    private static Bson mine(Making making) {
        return Filters.and(Filters.eq("_id", making.generation().view().group()), Filters.eq(BY, making.by()));
    }

    private static Document document(Making making) {
        return new Document("generation", making.generation().number())
                .append("by", making.by())
                .append("beat", making.beat())
                .append("position", making.position())
                .append("head", making.head())
                .append("rate", making.rate());
    }

    private static Entry entry(View view, Document entry) {
        Document making = entry.get(MAKING, Document.class);
        return new Entry(
                view,
                entry.getInteger(LIVE),
                entry.getInteger(LAST),
                List.copyOf(entry.getList(RETIRED, Integer.class)),
                making == null ? null : making(view, making),
                entry.getString(FAILURE));
    }

    private static Making making(View view, Document making) {
        return new Making(
                new Generation(view, making.getInteger("generation")),
                making.getString("by"),
                making.getLong("beat"),
                making.getLong("position"),
                making.getLong("head"),
                making.getLong("rate"));
    }
}
