package banzhang.journal;

import org.bson.Document;

/// 版式 — the names in a stored block. They are the format: a change is a new version.
final class Layout {
    static final int VERSION = 1;

    static final String JOURNAL = "journal";
    static final String SNAPSHOTS = "snapshots";
    static final String META = "meta";

    static final String POSITION = "_id";
    static final String COUNT = "n";
    static final String LATEST = "h";
    static final String WRITER = "w";
    static final String BATCH = "b";
    static final String FORMAT = "v";
    static final String EVENTS = "e";

    static final String AGGREGATE = "a";
    static final String SEQUENCE = "s";
    static final String TYPE = "y";
    static final String ID = "i";
    static final String TIMESTAMP = "t";
    static final String PAYLOAD_TYPE = "pt";
    static final String REVISION = "pr";
    static final String PAYLOAD = "p";
    static final String METADATA = "m";

    private Layout() {}

    /// What makes an aggregate's history unique: one event per aggregate and sequence.
    static Document uniqueness() {
        return new Document(EVENTS + "." + AGGREGATE, 1).append(EVENTS + "." + SEQUENCE, 1);
    }
}
