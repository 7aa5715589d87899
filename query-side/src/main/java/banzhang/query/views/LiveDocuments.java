package banzhang.query.views;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 现行账页 — the documents of a collection as readers find them: those of one generation, whatever is asked of them.
record LiveDocuments(MongoCollection<Document> documents, int generation) {

    List<Document> find(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : all(documents.find(Filters.in(ViewKey.FIELD, keys)));
    }

    /// Everything under `parts|`, by key.
    List<Document> under(Object... parts) {
        return first(0, ViewKey.FIELD, null, parts);
    }

    /// What of that meets a condition.
    List<Document> under(Bson condition, Object... parts) {
        return all(documents
                .find(Filters.and(range(ViewKey.FIELD, parts), condition))
                .sort(ascending(ViewKey.FIELD)));
    }

    /// Of what an ordered field has under `parts|` the first in its order, at most so many, 0 for all; those after
    /// `after` alone when that is given.
    List<Document> first(int most, String field, @Nullable String after, Object... parts) {
        Bson range = range(field, parts);
        Bson rest = after == null ? range : Filters.and(range, Filters.gt(field, after));
        return all(documents.find(rest).sort(ascending(field)).limit(most));
    }

    /// What meets a condition that an index leads to, each with these fields only; in no order.
    List<Document> matching(Bson condition, String... fields) {
        return all(documents.find(condition).projection(Projections.include(fields)));
    }

    /// The keys of everything under `parts|` in their order, each with the position it has taken in.
    List<Document> places(Object... parts) {
        return all(documents
                .find(range(ViewKey.FIELD, parts))
                .projection(Projections.include(StepPage.POSITION))
                .sort(ascending(ViewKey.FIELD)));
    }

    /// How many there are under `parts|` and how far they have come together. A document changes to a later
    /// position only and none goes, so nothing has changed while this has not; a member that failed takes what
    /// it alone had with it, and then this is less until the same is written again.
    Extent extent(Object... parts) {
        Document all = summed(parts).first();
        return all == null ? Extent.NONE : new Extent(all.getLong("count"), all.getLong("positions"));
    }

    AggregateIterable<Document> summed(Object... parts) {
        return documents.aggregate(List.of(
                Aggregates.match(range(ViewKey.FIELD, parts)),
                Aggregates.group(
                        null, Accumulators.sum("count", 1L), Accumulators.sum("positions", "$" + StepPage.POSITION))));
    }

    /// 篇幅 — how many documents, and the sum of the positions they have taken in.
    record Extent(long count, long positions) {
        static final Extent NONE = new Extent(0, 0);
    }

    private static Bson range(String field, Object... parts) {
        return Filters.and(Filters.gte(field, ViewKey.of(parts) + "|"), Filters.lt(field, ViewKey.after(parts)));
    }

    private static Document ascending(String field) {
        return new Document(field, 1);
    }

    private static List<Document> all(Iterable<Document> found) {
        List<Document> all = new ArrayList<>();
        found.forEach(all::add);
        return all;
    }
}
