package banzhang.query.views;

import banzhang.access.account.Accounts;
import banzhang.access.account.Authorities;
import banzhang.access.account.People;
import banzhang.access.account.Sessions;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.journal.JournalPositions;
import banzhang.query.Story;
import banzhang.query.Told;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The query side over HTTP, with 青禾小学's staff signed in. One application and one journal for all such tests.
@SpringBootTest(classes = QuerySideOnTheJournal.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
public abstract class Reading {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    protected int port;

    @Autowired
    protected MongoDatabase database;

    @Autowired
    protected EventStorageEngine journal;

    @Autowired
    protected JournalPositions positions;

    @Autowired
    protected Views views;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Sessions sessions;

    /// What came back.
    public record Reply(int status, String position, String retryAfter, JsonNode json) {
        public String code() {
            return json.path("code").asString();
        }
    }

    @BeforeEach
    void settleIn() {
        if (accounts.ofPerson(SampleSchool.GAO).isEmpty()) {
            engage(SampleSchool.GAO, "高老师", Office.ADMINISTRATOR, null);
            engage(SampleSchool.CHEN, "陈主任", Office.GENERAL_AFFAIRS, null);
            engage(SampleSchool.ZHOU, "周审计", Office.AUDITOR, null);
            engage(SampleSchool.WANG, "王老师", Office.HEAD_TEACHER, SampleSchool.CLASS_1_1);
            engage(SampleSchool.LI, "李老师", Office.HEAD_TEACHER, SampleSchool.CLASS_1_2);
            append(Story.ofSampleSchool());
        }
    }

    private void engage(PersonId person, String name, Office office, @Nullable ClassId schoolClass) {
        people.enter(person, SampleSchool.SCHOOL, name);
        accounts.open(person, SampleSchool.SCHOOL, person.value(), "four plain words here");
        authorities.take(
                new AppointmentMade(
                        new AppointmentId("a-" + person.value()),
                        SampleSchool.SCHOOL,
                        person,
                        office,
                        schoolClass,
                        LocalDate.parse("2020-09-01"),
                        Story.START),
                1);
    }

    /// Appends the whole story at once; answers the position of its last event.
    protected long append(Story story) {
        journal.appendEvents(story.told().stream().map(Told::message).toList());
        return positions.head();
    }

    protected Reply get(@Nullable PersonId person, String path) {
        return send(person, "GET", path, null);
    }

    protected Reply get(@Nullable PersonId person, String path, long position) {
        return send(person, "GET", path, Long.toString(position));
    }

    /// A file, byte by byte.
    protected HttpResponse<byte[]> file(@Nullable PersonId person, String path) {
        try {
            return http.send(request(person, "GET", path).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    protected Reply send(@Nullable PersonId person, String method, String path, @Nullable String position) {
        HttpRequest.Builder request = request(person, method, path);
        if (position != null) {
            request.header("Journal-Position", position);
        }
        return answer(request.build());
    }

    private HttpRequest.Builder request(@Nullable PersonId person, String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (person != null) {
            String token = sessions.open(accounts.ofPerson(person).orElseThrow());
            request.header("Cookie", "banzhang_session=" + token + "; XSRF-TOKEN=t")
                    .header("X-XSRF-TOKEN", "t");
        }
        return request;
    }

    private Reply answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Journal-Position").orElse(""),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    protected static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(one -> one.path(field).asString()).toList();
    }
}
