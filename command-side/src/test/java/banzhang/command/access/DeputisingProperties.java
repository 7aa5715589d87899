package banzhang.command.access;

import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.account.Account;
import banzhang.access.account.AccountDoor;
import banzhang.access.account.Authorities;
import banzhang.access.account.Callers;
import banzhang.access.account.Deputies;
import banzhang.command.OverHttp;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.DeputyId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whatever was said of offices, deputies and accounts, at whatever moment: nobody may do through a deputy what the
/// principal could not do then, and nothing after the end.
@DisplayName("代理 · 任何时刻")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeputisingProperties extends OverHttp {
    private static final LocalDate FIRST = LocalDate.parse("2027-03-01");
    private static final PersonId PRINCIPAL = new PersonId("p-principal");
    private static final PersonId DEPUTY = new PersonId("p-deputy");
    private static final int DAYS = 12;
    private static final int TRIES = 300;
    /// What is known of an account is guarded by position, and outlives a test.
    private static final AtomicLong POSITION = new AtomicLong(1_000_000);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int stories;

    @BeforeEach
    void open() {
        accounts.open(PRINCIPAL, SCHOOL, "principal", PASSWORD);
        accounts.open(DEPUTY, SCHOOL, "deputy", PASSWORD);
    }

    /// What was said: an appointment, perhaps ended; a deputyship, perhaps ended early; perhaps a locked account.
    private record Story(DaySpan office, DaySpan deputyship, DeputyId id, boolean locked) {}

    @Test
    void a_deputy_may_what_the_principal_may_then_and_only_while_it_holds() {
        for (int tried = 0; tried < TRIES; tried++) {
            Story story = told();
            Instant moment = moment();
            boolean holds = story.deputyship().holdsAt(moment) && story.office().holdsAt(moment) && !story.locked();

            Caller acting = at(moment).of(account(DEPUTY), story.id());

            Set<Grant> own = at(moment).of(account(PRINCIPAL), null).grants();
            assertThat(own).as("seed %s: %s at %s", seed, story, moment).containsAll(acting.grants());
            assertThat(acting.grants().isEmpty())
                    .as("seed %s: %s at %s", seed, story, moment)
                    .isEqualTo(!holds);
            assertThat(acting.isActing()).isEqualTo(holds);
            assertThat(acting.deputising().isOver()).isEqualTo(!holds);
        }
    }

    @Test
    void what_a_deputy_did_counts_as_done_by_the_principal_ever_after_and_the_other_way_round() {
        for (int tried = 0; tried < TRIES; tried++) {
            Story story = told();
            Instant did = moment();
            Instant later = did.plus(Duration.ofHours(random.nextInt(24 * DAYS)));
            if (at(did).of(account(DEPUTY), story.id()).isActing()) {
                assertThat(at(later).of(account(PRINCIPAL), null).isOneHandWith(DEPUTY, did))
                        .as("seed %s: %s, did %s, later %s", seed, story, did, later)
                        .isTrue();
                assertThat(at(later).of(account(DEPUTY), null).isOneHandWith(PRINCIPAL, did))
                        .isTrue();
            }
        }
    }

    private Account account(PersonId person) {
        return accounts.ofPerson(person).orElseThrow();
    }

    private Callers at(Instant moment) {
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        return new Callers(accounts, new Authorities(database, clock), new Deputies(database, clock), clock);
    }

    /// Each story has ids of its own; what came before is over or another's.
    private Story told() {
        String number = Long.toString(seed, 36) + "-" + stories++;
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        database.getCollection("authorities").deleteOne(new Document("_id", PRINCIPAL.value()));
        database.getCollection("deputies").deleteMany(new Document("deputy", DEPUTY.value()));
        DaySpan office = office(new AppointmentId("a-" + number), new Authorities(database, clock));
        DaySpan span = deputyship(new DeputyId("y-" + number), number, new Deputies(database, clock));
        boolean locked = random.nextInt(6) == 0;
        new AccountDoor(database).lock(PRINCIPAL, locked, POSITION.incrementAndGet());
        return new Story(office, span, new DeputyId("y-" + number), locked);
    }

    private DaySpan office(AppointmentId id, Authorities authorities) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS) - DAYS / 2);
        Instant told = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        authorities.take(
                new AppointmentMade(id, SCHOOL, PRINCIPAL, Office.PRINCIPAL, null, from, told),
                POSITION.incrementAndGet());
        if (random.nextBoolean()) {
            return new DaySpan(from, null);
        }
        LocalDate until = from.plusDays(random.nextInt(DAYS));
        authorities.take(
                new AppointmentEnded(id, SCHOOL, PRINCIPAL, Office.PRINCIPAL, null, until, told),
                POSITION.incrementAndGet());
        return new DaySpan(from, until);
    }

    private DaySpan deputyship(DeputyId id, String number, Deputies deputies) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS) - DAYS / 2);
        LocalDate until = from.plusDays(1 + random.nextInt(DAYS));
        Instant told = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        deputies.take(new DeputyAppointed(
                id,
                SCHOOL,
                new AppointmentId("a-" + number),
                PRINCIPAL,
                Office.PRINCIPAL,
                null,
                DEPUTY,
                from,
                until,
                "外出培训",
                PRINCIPAL,
                told));
        if (random.nextBoolean()) {
            return new DaySpan(from, until);
        }
        LocalDate sooner = from.plusDays(random.nextInt((int) (until.toEpochDay() - from.toEpochDay())));
        Instant ended = sooner.atStartOfDay(DaySpan.SCHOOL_ZONE).toInstant().plusSeconds(3600L * random.nextInt(24));
        deputies.take(
                new DeputyEnded(id, SCHOOL, PRINCIPAL, DEPUTY, sooner, PRINCIPAL, ended), POSITION.incrementAndGet());
        return new DaySpan(from, sooner);
    }

    /// Often to the nanosecond at a midnight in the school.
    private Instant moment() {
        Instant midnight = FIRST.plusDays(random.nextInt(2 * DAYS) - DAYS / 2)
                .atStartOfDay(DaySpan.SCHOOL_ZONE)
                .toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> midnight;
            case 1 -> midnight.minusNanos(1);
            default -> midnight.plusSeconds(random.nextInt(86_400));
        };
    }
}
