package banzhang.access.security;

import banzhang.access.Caller;
import banzhang.access.account.Durable;
import banzhang.access.account.Secrets;
import banzhang.access.vault.PersonKeys;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 安全日志 — append-only; what is recorded is on disk before what it tells of is answered.
///
/// The link of each entry is a MAC over the entry and the link before, with a key that is locked like a person's: who
/// can write to the database alone cannot make a chain that holds.
public final class SecurityLog {
    public static final String OK = "OK";
    static final String BEGINNING = "beginning";
    private static final Logger SECURITY = LoggerFactory.getLogger("banzhang.security");
    private static final String OWNER = "vault/security-log";
    private static final String HEAD = "head";
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> head;
    private final byte[] key;
    private final Clock clock;

    public SecurityLog(MongoDatabase database, PersonKeys keys, Clock clock) {
        this.entries = Durable.collection(database, "security_log");
        this.head = Durable.collection(database, "security_log_head");
        this.key = keys.make(OWNER);
        this.clock = clock;
    }

    /// Records what the caller did, to themselves or to nobody.
    public void record(Deed deed, String result, Caller caller) {
        record(deed, result, caller.school(), caller.person(), null);
    }

    /// Records what the caller did to somebody.
    public void record(Deed deed, String result, Caller caller, PersonId about) {
        record(deed, result, caller.school(), caller.person(), about);
    }

    /// One at a time in this process; of several processes the one that was later looks again.
    public synchronized void record(
            Deed deed, String result, @Nullable SchoolId school, @Nullable PersonId who, @Nullable PersonId about) {
        Document entry = new Document("at", Date.from(clock.instant()))
                .append("deed", deed.name())
                .append("result", result)
                .append("school", school == null ? null : school.value())
                .append("who", who == null ? null : who.value())
                .append("about", about == null ? null : about.value())
                .append("from", Origin.ofRequest());
        long sequence = append(entry);
        head.updateOne(Filters.eq("_id", HEAD), Updates.max("last", sequence), new UpdateOptions().upsert(true));
        SECURITY.info("{} {} {} by {} about {}", sequence, deed, result, who, about);
    }

    private long append(Document entry) {
        while (true) {
            long noted = noted();
            Document last = last(noted);
            // what was cut off leaves a hole, whatever is written after it
            long sequence = Math.max(noted, last == null ? 0 : last.getLong("_id")) + 1;
            Document next = new Document("_id", sequence);
            next.putAll(entry);
            next.append("link", linkOf(last == null ? BEGINNING : last.getString("link"), next));
            try {
                entries.insertOne(next);
                return sequence;
            } catch (MongoWriteException raced) {
                if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw raced;
                }
            }
        }
    }

    /// The newest entry, found by steps from the noted one: to sort them all would take longer with every entry.
    private @Nullable Document last(long noted) {
        Document last = at(noted);
        if (last == null) {
            last = entries.find().sort(Sorts.descending("_id")).limit(1).first();
        }
        for (Document next = last; next != null; next = at(next.getLong("_id") + 1)) {
            last = next;
        }
        return last;
    }

    private long noted() {
        Document known = head.find(Filters.eq("_id", HEAD)).first();
        return known == null ? 0 : known.getLong("last");
    }

    private @Nullable Document at(long sequence) {
        return entries.find(Filters.eq("_id", sequence)).first();
    }

    /// What a school may read: its own entries, and those of people nobody knows; the latest first.
    public List<SecurityEntry> read(SchoolId school, SecurityQuestion asked, int most) {
        return entries.find(Filters.and(
                        Filters.or(Filters.eq("school", school.value()), Filters.eq("school", null)), asked.filter()))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .map(SecurityEntry::of)
                .into(new ArrayList<>());
    }

    /// Goes through all entries from the first.
    public SecurityCheck check() {
        // first, so that what is written meanwhile is not taken for cut off
        Document known = head.find(Filters.eq("_id", HEAD)).first();
        long seen = 0;
        String before = BEGINNING;
        for (Document entry : entries.find().sort(Sorts.ascending("_id"))) {
            long sequence = entry.getLong("_id");
            if (sequence != seen + 1) {
                return new SecurityCheck(seen, SecurityCheck.Finding.MISSING, seen + 1, before);
            }
            if (!linkOf(before, entry).equals(entry.getString("link"))) {
                return new SecurityCheck(seen, SecurityCheck.Finding.CHANGED, sequence, before);
            }
            before = entry.getString("link");
            seen = sequence;
        }
        boolean cut = known == null ? seen > 1 : known.getLong("last") > seen;
        return new SecurityCheck(
                seen,
                cut ? SecurityCheck.Finding.CUT_OFF : SecurityCheck.Finding.INTACT,
                cut ? Long.valueOf(seen + 1) : null,
                before);
    }

    private String linkOf(String before, Document entry) {
        return HexFormat.of().formatHex(Secrets.mac(key, SecurityEntry.covered(before, entry)));
    }
}
