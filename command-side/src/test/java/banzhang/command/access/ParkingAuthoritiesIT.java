package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Grant;
import banzhang.command.OverHttp;
import banzhang.command.organisation.EndAppointment;
import banzhang.command.organisation.MakeAppointment;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@DisplayName("职权停放")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class ParkingAuthoritiesIT extends OverHttp {
    private static final PersonId SUN = new PersonId("p-sun-parked");
    private static final PersonId HU = new PersonId("p-hu-parked");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");

    @Autowired
    ParkedAuthorities parked;

    private void appoint(String appointment, PersonId person, Office office) {
        commands.sendAndWait(new MakeAppointment(
                new AppointmentId(appointment),
                SampleSchool.SCHOOL,
                person,
                office,
                null,
                SEPTEMBER,
                SampleSchool.TERM_START));
    }

    private void end(String appointment, Office office) {
        commands.sendAndWait(new EndAppointment(
                new AppointmentId(appointment), SampleSchool.SCHOOL, null, SEPTEMBER, SampleSchool.TERM_START));
    }

    @Test
    void what_fails_waits_with_what_follows_about_the_same_person_and_takes_effect_once_mended() {
        database.getCollection("authorities").insertOne(new Document("_id", SUN.value()).append("position", "broken"));
        appoint("a-sun-parked-1", SUN, Office.AUDITOR);
        appoint("a-sun-parked-2", SUN, Office.GENERAL_AFFAIRS);
        end("a-sun-parked-1", Office.AUDITOR);
        appoint("a-hu-parked", HU, Office.AUDITOR);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> authorities.grantsOf(HU).contains(new Grant(Office.AUDITOR, null)));
        assertThat(parked.count()).isEqualTo(1);
        Health health = parked.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("parked", 1L);

        parked.retry();
        assertThat(parked.count()).as("not mended yet").isEqualTo(1);

        database.getCollection("authorities").deleteOne(new Document("_id", SUN.value()));
        parked.retry();
        assertThat(parked.count()).isZero();
        assertThat(authorities.grantsOf(SUN)).containsExactly(new Grant(Office.GENERAL_AFFAIRS, null));
    }
}
