package banzhang.faults.checker;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/// 实存事件 — the log as it lies in the database, block by block.
///
/// A block is `{_id: first position, n: events, h: highest time so far, e: [{a: aggregate, s: sequence, t: time …}]}`.
/// An event of a stream `cmd-…` closes the unit of work of the command it is named after.
record StoredLog(List<Block> blocks) {
    static final String COMMAND = "cmd-";

    /// 块 — one stored document.
    record Block(long position, int count, long latest, List<Event> events) {
        long end() {
            return position + events.size();
        }
    }

    /// 事件 — who, the how-manieth of his, and when by the clock of whoever wrote it.
    record Event(long position, String aggregate, long sequence, long time) {
        boolean closesUnit() {
            return aggregate.startsWith(COMMAND);
        }
    }

    static StoredLog read(MongoDatabase database) {
        List<Block> blocks = new ArrayList<>();
        database.getCollection("journal", BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .find()
                .sort(Sorts.ascending("_id"))
                .forEach(document -> blocks.add(block(document)));
        return new StoredLog(blocks);
    }

    private static Block block(BsonDocument document) {
        long position = document.getInt64("_id").getValue();
        BsonArray stored = document.getArray("e");
        List<Event> events = new ArrayList<>();
        for (BsonValue value : stored) {
            BsonDocument event = value.asDocument();
            events.add(new Event(
                    position + events.size(),
                    event.getString("a").getValue(),
                    event.getInt64("s").getValue(),
                    event.getInt64("t").getValue()));
        }
        int count = document.getInt32("n").getValue();
        return new Block(position, count, document.getInt64("h").getValue(), events);
    }

    List<Event> events() {
        return blocks.stream().flatMap(block -> block.events().stream()).toList();
    }
}
