package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.CommandRefused;
import banzhang.events.AccountEvent.AccountLocked;
import banzhang.events.AccountEvent.AccountUnlocked;
import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whatever is asked in whatever order, on every day from today on somebody is there who can act.
@DisplayName("最后一名系统管理员")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LastAdministratorProperties {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    private static final int DAYS = 40;
    private static final int TRIES = 200;
    private static final AppointmentMade FIRST = made(0, 0);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private static AppointmentMade made(int person, int day) {
        return new AppointmentMade(
                new AppointmentId("a-" + person + "-" + day),
                SCHOOL,
                new PersonId("p-" + person),
                Office.ADMINISTRATOR,
                null,
                TODAY.plusDays(day),
                TERM_START);
    }

    private CustodyEvent any() {
        return request(random.nextInt(5), random.nextInt(4), random.nextInt(DAYS), random.nextInt(DAYS));
    }

    private static CustodyEvent request(int kind, int of, int day, int until) {
        PersonId person = new PersonId("p-" + of);
        return switch (kind) {
            case 0 -> made(of, day);
            case 1 -> {
                AppointmentMade made = made(of, of == 0 ? 0 : day);
                yield new AppointmentEnded(
                        made.appointment(),
                        SCHOOL,
                        person,
                        made.office(),
                        null,
                        made.from().plusDays(until),
                        TERM_START);
            }
            case 2 -> new AccountLocked(person, SCHOOL, person, TERM_START);
            case 3 -> new AccountUnlocked(person, SCHOOL, person, TERM_START);
            default -> new PersonLeft(person, SCHOOL, TODAY.plusDays(day), person, TERM_START);
        };
    }

    @Test
    void every_day_to_come_is_administered() {
        for (int i = 0; i < TRIES; i++) {
            Roster roster = new Roster();
            roster.take(FIRST);
            for (int asked = 0; asked < 30; asked++) {
                carryOut(any(), roster);
                assertThat(IntStream.rangeClosed(0, 3 * DAYS).mapToObj(TODAY::plusDays))
                        .as("seed %s, school %s, request %s", seed, i, asked)
                        .allMatch(roster::isAdministered);
            }
        }
    }

    private static void carryOut(CustodyEvent request, Roster roster) {
        try {
            roster.requireAdministered(TODAY, List.of(request));
            roster.take(request);
        } catch (CommandRefused refused) {
            assertThat(refused.refusal()).isEqualTo(OrganisationRefusal.LAST_ADMINISTRATOR);
        }
    }
}
