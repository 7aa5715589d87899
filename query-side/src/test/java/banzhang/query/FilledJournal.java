package banzhang.query;

import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.sample.Happened;
import banzhang.sample.SampleDistrict;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// A journal with a made-up district's years in it, to measure what is made of them: `FilledJournal URI EVENTS SEED`,
/// then `banzhang rebuild --mongodb URI`.
public final class FilledJournal {
    private static final int MOST_AT_ONCE = 200;

    private FilledJournal() {}

    public static void main(String[] arguments) {
        String uri = arguments[0];
        String name = Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "banzhang");
        try (MongoClient client = MongoClients.create(uri);
                Journal journal = Journal.open(client, client.getDatabase(name), JournalSettings.defaults())) {
            long seed = Long.parseLong(arguments[2]);
            fill(journal.engine(), new SampleDistrict("s", 200, seed), Long.parseLong(arguments[1]));
        }
    }

    /// Appends at least so many events, units of work of the district joined into larger ones.
    public static void fill(EventStorageEngine journal, SampleDistrict district, long events) {
        List<EventMessage<?>> together = new ArrayList<>();
        for (long told = 0; told < events; ) {
            List<Happened> unit = district.next();
            told += unit.size();
            unit.forEach(one -> together.add(Told.of(one).message()));
            if (together.size() >= MOST_AT_ONCE || told >= events) {
                journal.appendEvents(together);
                together.clear();
            }
        }
    }
}
