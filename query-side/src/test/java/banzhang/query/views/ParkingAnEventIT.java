package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.Story;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Status;

@DisplayName("账簿 · 停放")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class ParkingAnEventIT extends Reading {
    private static final Instant NOW = Story.START.plusSeconds(60);

    @Autowired
    ViewsHealth health;

    @Autowired
    MongoTemplate template;

    @Autowired
    @Qualifier("eventSerializer")
    Serializer events;

    @AfterEach
    void mend() {
        database.getCollection("deadletters").deleteMany(new Document());
    }

    /// Custody of a device that nobody registered: it cannot be true, so the ledger cannot take it in.
    private long tellOf(DeviceId ghost, String well) {
        Story story = new Story(SampleSchool.SCHOOL);
        return append(story.moved(ghost, story.store(), Story.wang(), Finding.COMPLETE, NOW)
                .moved(ghost, Story.wang(), Story.li(), Finding.COMPLETE, NOW.plusSeconds(1))
                .registered(new DeviceId(well), well, SampleSchool.projectorCard(), NOW));
    }

    private ViewStatus ledger() {
        return views.all().get(View.LEDGER.ordinal());
    }

    private void awaitThat(long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> views.all().stream().allMatch(view -> view.position() >= position));
    }

    @Test
    void what_cannot_be_true_waits_with_what_follows_it_and_the_rest_goes_on_until_it_is_mended() {
        long told = tellOf(new DeviceId("d-ghost"), "d-well");
        awaitThat(told);

        assertThat(ledger().parked()).hasSize(1);
        ViewStatus.Parked parked = ledger().parked().getFirst();
        assertThat(List.of(parked.sequence(), parked.events(), parked.name(), parked.position()))
                .isEqualTo(List.of("d-ghost", 2, "custody.moved", told - 2));
        assertThat(parked.cause()).contains("nothing began under qinghe|d-ghost");
        assertThat(get(SampleSchool.CHEN, "/api/devices/d-well").status()).isEqualTo(200);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(String.valueOf(health.health().getDetails().get("ledger"))).endsWith("parked 1");

        assertThat(views.retry(View.LEDGER)).isZero();
        assertThat(ledger().parked()).extracting(ViewStatus.Parked::events).containsExactly(2);

        mendTheGhost();
        assertThat(views.retry(View.LEDGER)).isEqualTo(1);
        assertThat(ledger().parked()).isEmpty();
        assertThat(get(SampleSchool.LI, "/api/devices/d-ghost")
                        .json()
                        .at("/now/custodian/name")
                        .asString())
                .isEqualTo("一(2)班");
    }

    /// As if the register entry had come first.
    private void mendTheGhost() {
        Document well = database.getCollection("view_devices")
                .find(new Document("_id", "qinghe|d-well"))
                .first();
        assertThat(well).isNotNull();
        database.getCollection("view_devices")
                .insertOne(new Document(well)
                        .append("_id", "qinghe|d-ghost")
                        .append("device", "d-ghost")
                        .append("position", 0L));
    }

    /// As the command side leaves it, perhaps in another process.
    @Test
    void appointments_the_command_side_could_not_take_in_are_shown_too() {
        MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup("authorities")
                .mongoTemplate(template)
                .serializer(events)
                .build()
                .enqueue("p-sun", new GenericDeadLetter<>("p-sun", made()));
        var waiting = get(SampleSchool.ZHOU, "/api/views").json().at("/authorities/parked");
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.at("/0/name").asString()).isEqualTo("appointment.made");
        assertThat(waiting.at("/0/sequence").asString()).isEqualTo(SampleSchool.SCHOOL.value());
    }

    private static EventMessage<?> made() {
        AppointmentMade made = new AppointmentMade(
                new AppointmentId("a-sun"),
                SampleSchool.SCHOOL,
                new PersonId("p-sun"),
                Office.AUDITOR,
                null,
                LocalDate.parse("2026-09-01"),
                NOW);
        return new GenericDomainEventMessage<>("School", SampleSchool.SCHOOL.value(), 7, made);
    }

    @Test
    void parked_events_are_shown_and_tried_again_over_http_by_the_administrator_only() {
        awaitThat(tellOf(new DeviceId("d-phantom"), "d-fine"));
        var shown = get(SampleSchool.ZHOU, "/api/views").json();
        assertThat(shown.at("/views/0/parked/0/sequence").asString()).isEqualTo("d-phantom");
        assertThat(shown.path("head").asLong()).isEqualTo(positions.head());
        assertThat(get(SampleSchool.CHEN, "/api/views").status()).isEqualTo(403);
        assertThat(send(SampleSchool.ZHOU, "POST", "/api/views/ledger/retry", null)
                        .status())
                .isEqualTo(403);
        var again = send(SampleSchool.GAO, "POST", "/api/views/ledger/retry", null);
        assertThat(again.status()).isEqualTo(200);
        assertThat(send(SampleSchool.GAO, "POST", "/api/views/nothing/retry", null)
                        .status())
                .isEqualTo(404);
    }
}
