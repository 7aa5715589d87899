package banzhang.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;

/// 一步所写 — what a follower of the journal changes in one step, written together before its place is: a journal older
/// than what is made of it is gone through from its beginning, and a majority is waited for once or twice a step, not
/// once an event.
public final class StepWrites {
    /// In order, a database is asked anew wherever one kind of write follows another.
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    /// So many events a step at most.
    private static final int STEP = 1_000;

    private StepWrites() {}

    /// Lets the handlers of this group follow the journal from its beginning, in order, many events a step.
    public static ConfigurerModule followedBy(String group) {
        return configurer -> configurer.eventProcessing(processing -> processing.registerPooledStreamingEventProcessor(
                group,
                Configuration::eventStore,
                (axon, builder) -> builder.initialSegmentCount(1).batchSize(STEP)));
    }

    /// The document under its `_id` is this one when the step is over, whatever there was before.
    public static void put(UnitOfWork<?> step, MongoCollection<Document> where, Document document) {
        Bson same = Filters.eq("_id", document.get("_id"));
        with(step, where)
                .put(
                        document.getString("_id"),
                        new ReplaceOneModel<>(same, document, new ReplaceOptions().upsert(true)));
    }

    /// There is none under this `_id` when the step is over.
    public static void remove(UnitOfWork<?> step, MongoCollection<Document> where, String id) {
        with(step, where).put(id, new DeleteOneModel<>(Filters.eq("_id", id)));
    }

    /// What the step changes in this collection, written with it or, when it fails, not at all; of several
    /// changes to one document the last counts.
    private static Map<String, WriteModel<Document>> with(UnitOfWork<?> step, MongoCollection<Document> where) {
        String name = StepWrites.class.getName() + "|" + where.getNamespace().getFullName();
        return step.getOrComputeResource(name, none -> {
            Map<String, WriteModel<Document>> all = new LinkedHashMap<>();
            step.onPrepareCommit(whole -> where.bulkWrite(List.copyOf(all.values()), ANY_ORDER));
            return all;
        });
    }
}
