package banzhang.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 书记员 — the one thread of a process that gives waiting units of work their positions.
///
/// While a command is under way the backlog grows; the next command takes all of it. So groups form without a timer,
/// and a lone unit of work never waits for company. The `_id` of a block is the compare-and-swap: whoever inserts
/// position n has seen, by a majority, that everything before n is there. Therefore a command is never sent before the
/// one before it is acknowledged.
final class JournalWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalWriter.class);
    private static final int READ_FORWARD = 256;
    private static final long SHORTEST_LOOK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int UNEXPLAINED = 5;
    /// A pause of this part of a commit's usual time ends the gathering of a group.
    private static final int GATHERING = 16;

    private final BlockStore store;
    private final JournalSettings settings;
    private final CommitSignal signal;
    private final ForeignWatch watch;
    private final Backlog backlog;
    private final UUID id = UUID.randomUUID();
    private final Thread thread;

    // all below belongs to the writer's thread
    private final RecentEvents recent;
    private @Nullable Tail tail;
    private long batch;
    private int answered;
    private int unitsPerBlock;
    private int unexplained;
    private long deadline;
    private final Rivals rivals = new Rivals(id, System::nanoTime);
    private double usualLatency;

    JournalWriter(BlockStore store, JournalSettings settings, CommitSignal signal, ForeignWatch watch) {
        this.watch = watch;
        this.store = store;
        this.settings = settings;
        this.signal = signal;
        this.backlog = new Backlog(settings.limits());
        this.recent = new RecentEvents(settings.limits().recentKeys());
        this.thread = Thread.ofPlatform().name("journal-writer").daemon().start(this::run);
    }

    /// Hands a unit of work in; its future completes when it is stored or definitely is not.
    void submit(PendingUnit unit) {
        int limit = settings.limits().unitBytes();
        if (unit.bytes() > limit) {
            throw new UnitOfWorkTooLargeException(unit.bytes(), limit);
        }
        backlog.add(unit);
    }

    private void run() {
        List<PendingUnit> group = next();
        while (group != null) {
            try {
                carryOut(group);
            } catch (RuntimeException failure) {
                tail = null;
                giveUp(group, failure);
            } catch (Throwable fatal) {
                backlog.close();
                giveUp(group, new JournalOutcomeUnknownException("the journal's writer has died", fatal));
                tail = null;
            }
            answered = group.size();
            group = next();
        }
    }

    /// Those answered with the last group, and those who came meanwhile, are who may be expected now.
    private @Nullable List<PendingUnit> next() {
        backlog.awaitSome();
        letOthersGoFirst(); // whoever comes while one waits for one's turn is taken along
        return backlog.take(answered + backlog.size(), (long) (usualLatency / GATHERING));
    }

    private static void giveUp(List<PendingUnit> group, RuntimeException failure) {
        log.error("units of work were not carried out: {}", failure.getMessage(), failure);
        group.forEach(unit -> unit.fail(failure)); // no effect on those already answered
    }

    private void carryOut(List<PendingUnit> group) {
        deadline = System.nanoTime() + settings.waits().resolve().toNanos();
        unitsPerBlock = settings.limits().blockUnits();
        unexplained = 0;
        findTail();
        List<PendingUnit> open = admit(group);
        while (!open.isEmpty()) {
            open = commit(cut(open));
            if (System.nanoTime() - deadline >= 0) {
                open.forEach(unit -> unit.fail(new JournalBusyException("others were always first")));
                open = List.of();
            } else if (unitsPerBlock > 1 && rivals.areAbout(usualLatency)) {
                backlog.putBack(open); // they go when it is one's turn again, with those who came meanwhile
                open = List.of();
            }
        }
    }

    /// Looks while it is others' turn: a look costs less than an insert that collides. Where the database tells of
    /// their blocks, looking is left to when it has.
    private void letOthersGoFirst() {
        try {
            boolean own = tail == null;
            while (!own && rivals.areAbout(usualLatency) && !backlog.isClosed()) {
                watch.begin();
                advance(findTail().next(), store.wholeFrom(findTail().next(), READ_FORWARD));
                long left = rivals.untilOwnTurn(usualLatency);
                own = left == 0;
                long look = watch.isWatching() ? (long) usualLatency : (long) usualLatency / 4;
                signal.await(findTail().next(), Math.min(left, Math.max(SHORTEST_LOOK, look)), () -> false);
            }
        } catch (InterruptedException wake) {
            Thread.interrupted(); // the writer's thread is its own: nobody means anything by it
        } catch (RuntimeException away) {
            log.debug("cannot look whose turn it is: {}", away.getMessage()); // the insert will say what is wrong
        }
    }

    /// Turns away what is known to be stored already, and who has waited too long.
    private List<PendingUnit> admit(List<PendingUnit> group) {
        List<PendingUnit> admissible = new ArrayList<>(group.size());
        for (PendingUnit unit : group) {
            if (unit.age() > settings.waits().resolve().toNanos()) {
                unit.fail(new JournalBusyException("the database keeps the journal waiting"));
            } else if (!turnedAway(unit)) {
                admissible.add(unit);
            }
        }
        Admission admission = Admission.of(admissible);
        backlog.putBack(admission.held());
        return admission.admitted();
    }

    private boolean turnedAway(PendingUnit unit) {
        OptionalInt repeated = recent.repeated(unit.events());
        repeated.ifPresent(unit::failDuplicate);
        return repeated.isPresent();
    }

    private List<OutgoingBlock> cut(List<PendingUnit> units) {
        return OutgoingBlock.cut(units, findTail(), id, ++batch, settings.limits(), unitsPerBlock);
    }

    /// Stores blocks in order; answers the units that are to be cut anew.
    private List<PendingUnit> commit(List<OutgoingBlock> blocks) {
        List<OutgoingBlock> left = blocks;
        while (!left.isEmpty()) {
            switch (send(left)) {
                case InsertOutcome.Stored() -> {
                    acknowledge(left);
                    left = List.of();
                }
                case InsertOutcome.Duplicate(int at) -> {
                    acknowledge(left.subList(0, at));
                    OutgoingBlock stuck = left.get(at);
                    List<Block> there = read(stuck.position());
                    if (there.isEmpty() || !there.getFirst().isBy(id, stuck.batch())) {
                        return collided(left.subList(at, left.size()), there);
                    }
                    acknowledge(List.of(stuck)); // an earlier try had got through, only its answer was lost
                    left = left.subList(at + 1, left.size());
                }
                case InsertOutcome.Refused(int at, RuntimeException why) -> {
                    acknowledge(left.subList(0, at));
                    return isolate(left.subList(at, left.size()), why);
                }
                case InsertOutcome.Unknown(RuntimeException why) ->
                    throw new JournalOutcomeUnknownException("the journal's database gave no answer in time", why);
            }
        }
        return List.of();
    }

    /// Sends the same bytes until the answer is definite or the time is over: inserting is what asks.
    private InsertOutcome send(List<OutgoingBlock> blocks) {
        var documents = blocks.stream().map(OutgoingBlock::document).toList();
        long pause = TimeUnit.MILLISECONDS.toNanos(20);
        while (true) {
            long left = Math.max(1, deadline - System.nanoTime());
            Duration within =
                    Duration.ofNanos(Math.min(left, settings.waits().attempt().toNanos()));
            long began = System.nanoTime();
            InsertOutcome outcome = store.insert(documents, within);
            if (outcome instanceof InsertOutcome.Stored) {
                long latency = System.nanoTime() - began;
                usualLatency = usualLatency == 0 ? latency : usualLatency * 0.8 + latency * 0.2;
            }
            if (!(outcome instanceof InsertOutcome.Unknown(RuntimeException why)) || isOver()) {
                return outcome;
            }
            log.warn(
                    "no certain answer for positions from {}; asking again",
                    blocks.getFirst().position(),
                    why);
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, TimeUnit.SECONDS.toNanos(1));
        }
    }

    /// The first of `blocks` collided: either its place is taken (`there`), or an event of it is stored elsewhere.
    private List<PendingUnit> collided(List<OutgoingBlock> blocks, List<Block> there) {
        if (!there.isEmpty()) {
            advance(blocks.getFirst().position(), there);
            return OutgoingBlock.units(blocks).stream()
                    .filter(unit -> !turnedAway(unit))
                    .toList();
        }
        for (PendingUnit unit : blocks.getFirst().units()) {
            failIfStored(unit);
        }
        List<PendingUnit> open = OutgoingBlock.units(blocks).stream()
                .filter(unit -> !unit.stored().isDone())
                .toList();
        if (open.size() < OutgoingBlock.units(blocks).size()) {
            return open;
        }
        // a deposed primary may still answer reads: what the insert met is to be seen a little later
        if (++unexplained > UNEXPLAINED) {
            return isolate(blocks, new EventStoreException("it collides with something that cannot be found"));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50L * unexplained));
        return open;
    }

    private void failIfStored(PendingUnit unit) {
        for (int i = 0; i < unit.events().size(); i++) {
            EncodedEvent event = unit.events().get(i);
            if (untilDeadline(() -> store.holding(event.key())) != null) {
                unit.failDuplicate(i);
                return;
            }
        }
    }

    /// A block was refused: one unit per block finds out whose fault it is, and only that one fails.
    private List<PendingUnit> isolate(List<OutgoingBlock> blocks, RuntimeException why) {
        List<PendingUnit> open = OutgoingBlock.units(blocks);
        if (blocks.getFirst().units().size() == 1) {
            open.getFirst().fail(new EventStoreException("the database refused a unit of work", why));
            return open.subList(1, open.size());
        }
        unitsPerBlock = 1;
        return open;
    }

    private void acknowledge(List<OutgoingBlock> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        tail = new Tail(blocks.getLast().end(), blocks.getLast().latest());
        rivals.wrote(id);
        signal.committedUpTo(blocks.getLast().end());
        for (OutgoingBlock block : blocks) {
            long position = block.position();
            for (PendingUnit unit : block.units()) {
                unit.stored().complete(position);
                position += unit.events().size();
            }
        }
        // after the answers: nobody is to wait for this
        blocks.forEach(block -> block.units().forEach(unit -> unit.events().forEach(recent::add)));
    }

    private Tail findTail() {
        Tail known = tail;
        if (known == null) {
            known = Tail.after(untilDeadline(store::last));
            tail = known;
        }
        return known;
    }

    /// Another process was first: follow what it has written, of which the first blocks are at hand.
    private void advance(long from, List<Block> blocks) {
        long next = from;
        List<Block> more = blocks;
        while (!more.isEmpty()) {
            for (Block block : more) {
                if (block.position() != next) {
                    throw JournalGapException.between(next, block.position());
                }
                rivals.wrote(block.writer());
                block.events().forEach(recent::add);
                next = block.end();
                tail = new Tail(next, block.latest());
            }
            more = more.size() < READ_FORWARD ? List.of() : read(next);
        }
        signal.committedUpTo(findTail().next());
    }

    private List<Block> read(long position) {
        return untilDeadline(() -> store.wholeFrom(position, READ_FORWARD));
    }

    /// Reads are repeated until they succeed or the time is over.
    private <T extends @Nullable Object> T untilDeadline(Supplier<T> read) {
        while (true) {
            try {
                return read.get();
            } catch (JournalGapException gap) {
                throw gap;
            } catch (RuntimeException failed) {
                if (isOver()) {
                    throw new JournalOutcomeUnknownException("the journal's database cannot be read", failed);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private boolean isOver() {
        return System.nanoTime() - deadline >= 0 || backlog.isClosed();
    }

    /// Carries out what was handed in, then stops.
    @Override
    public void close() {
        backlog.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException wanted) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
