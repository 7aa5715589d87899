package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Random journals of one device, seeded, asked at every moment as known at every position, against a fold that goes
/// through the journal event by event. A failure names its seed.
@DisplayName("台账 · 两个时钟")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnowingThenOrNowProperties {
    private static final int TRIES = 2_000;
    private static final int INSTANTS = 6;
    private static final List<Custodian> HOLDERS =
            List.of(Custodian.store(SampleSchool.SCHOOL), Story.wang(), Story.li());
    private static final Document DEVICE = new Document("device", "d-1")
            .append("code", "A-1")
            .append("card", new Document("name", "投影机").append("quantity", 1));

    /// What a journal holds of a device: a custody, something found, or the completion of its batch.
    private sealed interface Entry {
        record Moved(CustodyFact fact) implements Entry {}

        record Said(Found found) implements Entry {}

        record Completed(LedgerDevice.Entered entered) implements Entry {}
    }

    /// The answer: which event began the custody, what was found by then, by which sheet, and what became of it.
    private record Answer(long custody, Mark mark) {}

    private static Instant some(Random random) {
        return Story.START.plusNanos(random.nextInt(INSTANTS));
    }

    private static HandoverId someSheet(Random random) {
        return new HandoverId("h-" + random.nextInt(3));
    }

    private static Found someFound(Random random, long position) {
        return random.nextBoolean()
                ? new Found.Left(someFinding(random), someSheet(random), some(random), position)
                : new Found.Settled(
                        Outcome.values()[random.nextInt(Outcome.values().length)],
                        someSheet(random),
                        some(random),
                        position);
    }

    private static Finding someFinding(Random random) {
        return Finding.values()[random.nextInt(Finding.values().length)];
    }

    private static List<Entry> journal(Random random) {
        List<Entry> journal = new ArrayList<>();
        int events = 1 + random.nextInt(7);
        int completed = random.nextBoolean() ? 1 + random.nextInt(events) : 0;
        for (int event = 0; event < events; event++) {
            long position = 2L + event * 3L;
            if (event > 0 && event == completed) {
                journal.add(new Entry.Completed(new LedgerDevice.Entered(some(random), position)));
            } else if (event == 0 || random.nextBoolean()) {
                Custodian holder = HOLDERS.get(random.nextInt(HOLDERS.size()));
                Finding condition = event == 0 ? null : someFinding(random);
                journal.add(new Entry.Moved(new CustodyFact(
                        holder,
                        some(random),
                        some(random),
                        position,
                        event == 0 ? null : someSheet(random),
                        condition)));
            } else {
                journal.add(new Entry.Said(someFound(random, position)));
            }
        }
        return journal;
    }

    private static LedgerDevice device(List<Entry> journal) {
        List<CustodyFact> facts = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        LedgerDevice.Entered entered = null;
        for (Entry entry : journal) {
            switch (entry) {
                case Entry.Moved(var fact) -> facts.add(fact);
                case Entry.Said(var one) -> found.add(one);
                case Entry.Completed(var batch) -> entered = batch;
            }
        }
        return new LedgerDevice(DEVICE, facts, entered, found);
    }

    private static long positionOf(Entry entry) {
        return switch (entry) {
            case Entry.Moved(var fact) -> fact.position();
            case Entry.Said(var found) -> found.position();
            case Entry.Completed(var entered) -> entered.position();
        };
    }

    /// By definition: read the journal up to what was known, in its order. Each event counts from when it happened,
    /// but not from before those ahead of it; the last that counts by the moment asked for is the answer.
    private static Optional<Answer> byDefinition(List<Entry> journal, Instant moment, long known) {
        List<Entry> read =
                journal.stream().filter(entry -> positionOf(entry) <= known).toList();
        Instant latest = Instant.MIN;
        for (Entry entry : journal) {
            if (entry instanceof Entry.Completed(var entered)) {
                if (entered.position() > known) {
                    return Optional.empty();
                }
                latest = entered.at();
            }
        }
        Answer answer = null;
        boolean counts = false;
        for (Entry entry : read) {
            if (entry instanceof Entry.Moved(var fact)) {
                latest = fact.happenedAt().isAfter(latest) ? fact.happenedAt() : latest;
                counts = !latest.isAfter(moment);
                answer = counts
                        ? new Answer(fact.position(), new Mark(fact.condition(), null, fact.handover()))
                        : answer;
            } else if (entry instanceof Entry.Said(var found) && counts && answer != null) {
                counts = !found.happenedAt().isAfter(moment);
                answer = counts ? new Answer(answer.custody(), said(found, answer.mark())) : answer;
            }
        }
        return Optional.ofNullable(answer);
    }

    private static Mark said(Found found, Mark before) {
        if (found instanceof Found.Left(Finding finding, HandoverId sheet, Instant at, long position)) {
            return new Mark(finding, null, sheet);
        }
        Outcome outcome = ((Found.Settled) found).outcome();
        if (!found.handover().equals(before.by())) {
            return before;
        }
        boolean whole =
                outcome == Outcome.REPAIRED || (outcome == Outcome.FOUND && before.finding() == Finding.MISSING);
        return new Mark(whole ? Finding.COMPLETE : before.finding(), outcome, before.by());
    }

    private static Optional<Answer> asked(LedgerDevice device, AsOf at) {
        return device.held(at).map(held -> new Answer(held.custody().position(), held.mark()));
    }

    @Test
    void every_moment_as_known_at_every_position_is_what_reading_the_journal_that_far_says() {
        for (int seed = 0; seed < TRIES; seed++) {
            List<Entry> journal = journal(new Random(seed));
            LedgerDevice device = device(journal);
            for (long known = -1; known <= 2 + journal.size() * 3L; known++) {
                for (int nanos = -1; nanos <= INSTANTS; nanos++) {
                    Instant moment = Story.START.plusNanos(nanos);
                    assertThat(asked(device, AsOf.at(moment).knownAt(known)))
                            .as("seed %d at %s known %d", seed, moment, known)
                            .isEqualTo(byDefinition(journal, moment, known));
                }
            }
        }
    }

    @Test
    void knowing_all_is_knowing_up_to_the_last_event() {
        for (int seed = 0; seed < TRIES; seed++) {
            List<Entry> journal = journal(new Random(seed));
            LedgerDevice device = device(journal);
            long last = positionOf(journal.getLast());
            for (int nanos = -1; nanos <= INSTANTS; nanos++) {
                AsOf at = AsOf.at(Story.START.plusNanos(nanos));
                assertThat(asked(device, at)).as("seed %d", seed).isEqualTo(asked(device, at.knownAt(last)));
            }
            assertThat(asked(device, AsOf.now()))
                    .as("seed %d", seed)
                    .isEqualTo(asked(device, AsOf.now().knownAt(last)));
        }
    }

    @Test
    void what_is_recorded_later_never_changes_what_was_known_then() {
        for (int seed = 0; seed < TRIES; seed++) {
            List<Entry> journal = journal(new Random(seed));
            for (int known = 1; known < journal.size(); known++) {
                List<Entry> beginning = journal.subList(0, known);
                if (journal.subList(known, journal.size()).stream().anyMatch(Entry.Completed.class::isInstance)) {
                    continue; // a device of a batch that is not whole is in no ledger at all
                }
                AsOf then = AsOf.now().knownAt(positionOf(beginning.getLast()));
                assertThat(asked(device(journal), then))
                        .as("seed %d known %d", seed, known)
                        .isEqualTo(asked(device(beginning), then));
            }
        }
    }

    @Test
    void a_window_as_known_then_names_exactly_who_held_it_at_one_of_its_moments_by_definition() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<Entry> journal = journal(random);
            LedgerDevice device = device(journal);
            Instant from = some(random);
            Instant until = from.plusNanos(random.nextInt(INSTANTS));
            for (long known = -1; known <= 2 + journal.size() * 3L; known++) {
                List<Long> holders = new ArrayList<>();
                for (Instant at = from; at.isBefore(until) || at.equals(from); at = at.plusNanos(1)) {
                    byDefinition(journal, at, known)
                            .map(Answer::custody)
                            .filter(one -> !holders.contains(one))
                            .ifPresent(holders::add);
                }
                assertThat(device.custody(AsOf.now().knownAt(known)).stream()
                                .flatMap(timeline -> timeline.during(from, until).stream())
                                .map(CustodyInterval::position))
                        .as("seed %d known %d", seed, known)
                        .containsExactlyElementsOf(holders);
            }
        }
    }
}
