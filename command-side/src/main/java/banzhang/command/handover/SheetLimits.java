package banzhang.command.handover;

import banzhang.access.account.Durable;
import banzhang.command.StepWrites;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.value.HandoverId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/// 未结期限 — which sheets are open, and until when; told twice, it changes nothing that matters: the sheet decides.
///
/// The time runs from when a sheet was recorded: one that was drawn up on paper and entered late is not over at once.
/// It takes in what begins and what ends a sheet and nothing between: whatever a follower takes in costs the database a
/// write of its place, and most of a sheet's events are counts and signatures.
@ProcessingGroup(SheetLimits.GROUP)
final class SheetLimits {
    static final String GROUP = "sheet-limits";
    private final MongoCollection<Document> open;

    SheetLimits(MongoDatabase database) {
        this.open = Durable.collection(database, "sheet_limits");
    }

    @EventHandler
    void on(HandoverOpened opened, @Timestamp Instant recordedAt, UnitOfWork<?> step) {
        Duration limit = Duration.ofDays(HandoverKindPolicy.of(opened.kind()).limitDays());
        Document until = new Document("_id", opened.handover().value())
                .append("until", recordedAt.plus(limit).toString());
        StepWrites.put(step, open, until);
    }

    @EventHandler
    void on(HandoverCompleted ended, UnitOfWork<?> step) {
        forget(ended.handover(), step);
    }

    @EventHandler
    void on(HandoverDeclined ended, UnitOfWork<?> step) {
        forget(ended.handover(), step);
    }

    @EventHandler
    void on(HandoverWithdrawn ended, UnitOfWork<?> step) {
        forget(ended.handover(), step);
    }

    @EventHandler
    void on(HandoverLapsed ended, UnitOfWork<?> step) {
        forget(ended.handover(), step);
    }

    private void forget(HandoverId sheet, UnitOfWork<?> step) {
        StepWrites.remove(step, open, sheet.value());
    }

    /// The open sheets whose time is over.
    List<HandoverId> overdue(Instant now) {
        List<HandoverId> over = new ArrayList<>();
        for (Document known : open.find()) {
            if (!now.isBefore(Instant.parse(known.getString("until")))) {
                over.add(new HandoverId(known.getString("_id")));
            }
        }
        return over;
    }
}
