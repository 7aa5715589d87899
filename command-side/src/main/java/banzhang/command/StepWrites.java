package banzhang.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/// 一步所写 — what a follower of the journal changes in one step, written together before its place is: a journal older
/// than what is made of it is gone through from its beginning, and a majority is waited for once or twice a step, not
/// once an event.
public final class StepWrites {
    /// In order, a database is asked anew wherever one kind of write follows another.
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private StepWrites() {}

    /// With whatever else the step changes in this collection; nothing when the step fails. Of several about one
    /// document the last counts.
    ///
    /// @param change makes the document what it is to be, or takes it away, whatever there was before
    public static void put(
            UnitOfWork<?> step, MongoCollection<Document> where, String document, WriteModel<Document> change) {
        String name = StepWrites.class.getName() + "|" + where.getNamespace().getFullName();
        Map<String, WriteModel<Document>> changes = step.getOrComputeResource(name, none -> {
            Map<String, WriteModel<Document>> all = new LinkedHashMap<>();
            step.onPrepareCommit(whole -> where.bulkWrite(List.copyOf(all.values()), ANY_ORDER));
            return all;
        });
        changes.put(document, change);
    }
}
