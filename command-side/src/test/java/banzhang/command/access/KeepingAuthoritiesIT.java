package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Grant;
import banzhang.command.OverHttp;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("职权更新")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingAuthoritiesIT extends OverHttp {
    private static final PersonId SUN = new PersonId("p-sun-authorities");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final AppointmentMade AUDITOR = made("a-sun-1", Office.AUDITOR);
    private static final AppointmentMade ADMINISTRATOR = made("a-sun-2", Office.ADMINISTRATOR);
    private static final AppointmentEnded ENDED = new AppointmentEnded(
            AUDITOR.appointment(), SampleSchool.SCHOOL, SUN, Office.AUDITOR, null, SEPTEMBER, SampleSchool.TERM_START);

    private static AppointmentMade made(String id, Office office) {
        return new AppointmentMade(
                new AppointmentId(id), SampleSchool.SCHOOL, SUN, office, null, SEPTEMBER, SampleSchool.TERM_START);
    }

    private void takeAll() {
        authorities.take(AUDITOR, 1000);
        authorities.take(ADMINISTRATOR, 1003);
        authorities.take(ENDED, 1007);
    }

    private @Nullable Document stored() {
        return database.getCollection("authorities")
                .find(new Document("_id", SUN.value()))
                .first();
    }

    @Test
    void told_twice_and_from_zero_it_keeps_the_same() {
        takeAll();
        Document once = stored();
        assertThat(authorities.grantsOf(SUN)).containsExactly(new Grant(Office.ADMINISTRATOR, null));
        takeAll();
        assertThat(stored()).isEqualTo(once);
        authorities.take(AUDITOR, 1000);
        assertThat(stored()).isEqualTo(once);
        database.getCollection("authorities").deleteMany(new Document("_id", SUN.value()));
        takeAll();
        assertThat(stored()).isEqualTo(once);
    }
}
