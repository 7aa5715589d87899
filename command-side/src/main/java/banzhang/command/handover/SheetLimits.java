package banzhang.command.handover;

import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.value.HandoverId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;

/// 未结期限 — which sheets are open, and until when; told twice, it changes nothing that matters: the sheet decides.
///
/// The time runs from when a sheet was recorded: one that was drawn up on paper and entered late is not over at once.
@ProcessingGroup(SheetLimits.GROUP)
final class SheetLimits {
    static final String GROUP = "sheet-limits";
    private final MongoCollection<Document> open;

    SheetLimits(MongoDatabase database) {
        this.open = database.getCollection("sheet_limits");
    }

    @EventHandler
    void on(HandoverEvent event, @Timestamp Instant recordedAt) {
        String sheet = event.handover().value();
        switch (event) {
            case HandoverOpened opened -> {
                Duration limit =
                        Duration.ofDays(HandoverKindPolicy.of(opened.kind()).limitDays());
                Document until = new Document("_id", sheet)
                        .append("until", recordedAt.plus(limit).toString());
                open.replaceOne(Filters.eq("_id", sheet), until, new ReplaceOptions().upsert(true));
            }
            case HandoverCompleted ended -> forget(sheet);
            case HandoverDeclined ended -> forget(sheet);
            case HandoverWithdrawn ended -> forget(sheet);
            case HandoverLapsed ended -> forget(sheet);
            default -> {
                // goes on
            }
        }
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

    private void forget(String sheet) {
        open.deleteOne(Filters.eq("_id", sheet));
    }
}
