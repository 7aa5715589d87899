package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.CommandDesk;
import banzhang.events.CustodyEvent;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Two processes' worth of command sides over one journal, asked through their desks: what the journal alone decides.
@SuppressWarnings("NullAway.Init") // set before each test
abstract class SigningAtOnceOnAJournal extends SigningAtOnce {
    private final List<HandoverOffice> offices = new ArrayList<>();
    private final List<CommandDesk> desks = new ArrayList<>();
    private final List<Journal> journals = new ArrayList<>();
    private MongoClient client;

    /// Where the journal is.
    abstract String address();

    @BeforeEach
    void open() {
        client = MongoClients.create(address());
        MongoDatabase database = client.getDatabase(
                Objects.requireNonNullElse(new ConnectionString(address()).getDatabase(), "banzhang"));
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
