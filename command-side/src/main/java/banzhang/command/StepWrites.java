package banzhang.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/// 一步所写 — what a follower of the journal changes in one step, written together before its place is: a journal older
/// than what is made of it is gone through from its beginning, and a majority is waited for once a step, not once an
/// event.
public final class StepWrites {
    private StepWrites() {}

    /// With whatever else the step changes in this collection, in its order; nothing when the step fails.
    public static void add(UnitOfWork<?> step, MongoCollection<Document> where, WriteModel<Document> change) {
        String name = StepWrites.class.getName() + "|" + where.getNamespace().getFullName();
        List<WriteModel<Document>> changes = step.getOrComputeResource(name, none -> {
            List<WriteModel<Document>> all = new ArrayList<>();
            step.onPrepareCommit(whole -> where.bulkWrite(all));
            return all;
        });
        changes.add(change);
    }
}
