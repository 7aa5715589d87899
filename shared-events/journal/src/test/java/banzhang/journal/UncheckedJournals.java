package banzhang.journal;

import com.mongodb.client.MongoDatabase;

/// 未检之账 — a journal that asks for what [Journal#open] refuses, so that a checker can be seen to find out.
public final class UncheckedJournals {
    private UncheckedJournals() {}

    /// Opens it whatever the settings and the database are like.
    public static Journal open(MongoDatabase database, JournalSettings settings) {
        return Journal.over(new MongoBlockStore(database, settings), database, settings);
    }
}
