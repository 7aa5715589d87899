package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.CommandDesk;
import banzhang.events.CustodyEvent;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.journal.TemporaryDatabase;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

/// Two processes' worth of command sides over one journal, asked through their desks: what the journal alone decides.
@DisplayName("交接 · 同时签字, on the journal")
@SuppressWarnings("NullAway.Init") // set before each test
class SigningAtOnceOnTheJournalTest extends SigningAtOnce {
    private final List<HandoverOffice> offices = new ArrayList<>();
    private final List<CommandDesk> desks = new ArrayList<>();
    private final List<Journal> journals = new ArrayList<>();
    private TemporaryDatabase server;
    private MongoClient client;

    @BeforeEach
    void open() {
        server = TemporaryDatabase.open();
        client = MongoClients.create(server.connectionString());
        MongoDatabase database = client.getDatabase("banzhang");
        for (int process = 0; process < 2; process++) {
            Journal journal = Journal.open(client, database, JournalSettings.defaults());
            HandoverOffice office = new HandoverOffice(journal.engine());
            journals.add(journal);
            offices.add(office);
            desks.add(new CommandDesk(
                    office.axon().commandBus(), office.axon().eventStore(), journal.positions(), Clock.systemUTC()));
        }
    }

    @AfterEach
    void close() {
        offices.forEach(HandoverOffice::close);
        journals.forEach(Journal::close);
        client.close();
        server.close();
    }

    @Override
    HandoverOffice office() {
        return offices.getFirst();
    }

    @Override
    List<List<CustodyEvent>> appends() {
        return offices.stream().flatMap(office -> office.appends().stream()).toList();
    }

    @Override
    void ask(int asker, Caller by, SignHandover command) {
        String key = "key-" + asker + "-" + command.handover();
        desks.get(asker % desks.size())
                .submit(by, key, command.handover(), command, command.handover().value());
    }
}
