package banzhang.command;

import banzhang.access.account.Accounts;
import banzhang.access.account.Authorities;
import banzhang.access.account.People;
import banzhang.command.organisation.EnrolSchool;
import banzhang.command.organisation.MakeAppointment;
import banzhang.command.organisation.OpenClass;
import banzhang.command.organisation.OpenRoom;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The command side over HTTP, with 青禾小学's staff at the door. One application for all such tests.
@SpringBootTest(classes = CommandSideInMemory.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
public abstract class OverHttp {
    protected static final String PASSWORD = "four plain words here";
    private static final LocalDate TERM = LocalDate.parse("2026-09-01");

    @LocalServerPort
    protected int port;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected People people;

    @Autowired
    protected Authorities authorities;

    @Autowired
    protected MongoDatabase database;

    @Autowired
    protected EventStore events;

    @Autowired
    protected CommandGateway commands;

    @Autowired
    protected SettableClock clock;

    @BeforeEach
    void settleIn() {
        database.getCollection("login_attempts").deleteMany(new Document());
        if (accounts.ofPerson(SampleSchool.GAO).isPresent()) {
            return;
        }
        commands.sendAndWait(new EnrolSchool(
                SampleSchool.SCHOOL, SampleSchool.SCHOOL_CODE, SampleSchool.SCHOOL_NAME, SampleSchool.TERM_START));
        commands.sendAndWait(new OpenRoom(SampleSchool.SCHOOL, "A101", null, 1, SampleSchool.TERM_START));
        commands.sendAndWait(
                new OpenClass(SampleSchool.SCHOOL, 1, 1, 2026, SampleSchool.ROOM_A101, SampleSchool.TERM_START));
        engage(SampleSchool.GAO, "gao", "高老师", Office.ADMINISTRATOR, null);
        engage(SampleSchool.CHEN, "chen", "陈主任", Office.GENERAL_AFFAIRS, null);
        engage(SampleSchool.ZHOU, "zhou", "周审计", Office.AUDITOR, null);
        engage(SampleSchool.WANG, "wang", "王老师", Office.HEAD_TEACHER, SampleSchool.CLASS_1_1);
    }

    /// Gives a person a name, an account and an office, and waits until the office is known at the door.
    protected void engage(PersonId person, String login, String name, Office office, @Nullable ClassId schoolClass) {
        people.enter(person, SampleSchool.SCHOOL, name);
        accounts.open(person, SampleSchool.SCHOOL, login, PASSWORD);
        AppointmentId appointment = new AppointmentId("a-" + login);
        commands.sendAndWait(new MakeAppointment(
                appointment, SampleSchool.SCHOOL, person, office, schoolClass, TERM, SampleSchool.TERM_START));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !authorities.grantsOf(person).isEmpty());
    }

    protected Browser stranger() {
        return new Browser(port);
    }

    protected Browser signedIn(String login) {
        Browser browser = stranger();
        if (browser.signIn(login, PASSWORD).status() != 204) {
            throw new IllegalStateException(login + " cannot sign in");
        }
        return browser;
    }

    /// Every event in the journal, oldest first.
    protected List<Object> journal() {
        List<Object> all = new ArrayList<>();
        try (var stream = events.openStream(null)) {
            while (stream.hasNextAvailable()) {
                all.add(stream.nextAvailable().getPayload());
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        return all;
    }
}
