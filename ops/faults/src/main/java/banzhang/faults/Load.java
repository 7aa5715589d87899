package banzhang.faults;

import banzhang.faults.Client.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// 负载 — clients that register devices, open schools and appoint people, some of them at each other's cost.
final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int SHARED_CODES = 200;
    private static final int SCHOOLS = 60;
    private final LedgerFile ledger;
    private final List<Thread> clients = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> acknowledgements = new ConcurrentLinkedQueue<>();
    private final AtomicLong unresolved = new AtomicLong();
    private volatile boolean over;
    private volatile boolean abandoned;

    /// 命令 — what is asked, and how many events it makes when it is carried out.
    private record Command(String kind, String subject, int events) {}

    /// @param doors for the number of a client, where it goes now
    Load(LedgerFile ledger, long seed, int count, IntFunction<Integer> doors) {
        this.ledger = ledger;
        for (int number = 0; number < count; number++) {
            int own = number;
            clients.add(Thread.ofPlatform().start(() -> work(own, new Random(seed * 31 + own), doors)));
        }
    }

    private void work(int own, Random random, IntFunction<Integer> doors) {
        try (Client client = new Client(() -> doors.apply(own))) {
            for (int turn = 0; !over; turn++) {
                carryOut(client, "k%d-%d".formatted(own, turn), next(random, own, turn));
            }
        }
    }

    /// Of ten commands six enter devices of their own, one a code others want too, one opens a school, two appoint
    /// somebody in a school that may not be open yet.
    private static Command next(Random random, int own, int turn) {
        int draw = random.nextInt(10);
        if (draw < 6) {
            return new Command("REGISTER", "OWN-%d-%d".formatted(own, turn), 3);
        }
        if (draw < 7) {
            return new Command("REGISTER", "SHARED-" + random.nextInt(SHARED_CODES), 3);
        }
        if (draw < 8) {
            return new Command("ENROL", "%04d%06d".formatted(1000 + own, turn), 2);
        }
        // a school of this client's or its neighbour's first turns, so that two meet in one
        int owner = own ^ random.nextInt(2);
        return new Command("APPOINT", "%04d%06d".formatted(1000 + owner, random.nextInt(SCHOOLS)), 2);
    }

    private void carryOut(Client client, String key, Command command) {
        String proof = proofOf(key);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = Answer.UNKNOWN;
        while (answer == Answer.UNKNOWN && !abandoned && System.nanoTime() - end < 0) {
            ledger.write('S', proof, command.events());
            answer = client.ask(key + " " + command.kind() + " " + command.subject());
            if (answer == Answer.ACKNOWLEDGED) {
                acknowledgements.add(System.nanoTime());
            }
            ledger.write(answer.kind(), proof, command.events());
        }
        if (answer == Answer.UNKNOWN) {
            unresolved.incrementAndGet();
        }
    }

    /// The stream that the application's acceptance of this key goes to.
    static String proofOf(String key) {
        try {
            byte[] text = ("p-clerk\n" + key).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "cmd-" + HexFormat.of().formatHex(digest).substring(0, 40);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long acknowledged() {
        return acknowledgements.size();
    }

    /// Waits until this many more are acknowledged.
    void awaitMore(long count, Duration atMost) {
        long wanted = acknowledged() + count;
        long end = System.nanoTime() + atMost.toNanos();
        while (acknowledged() < wanted) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("nothing is acknowledged any more");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /// The longest time without an acknowledgement that was under way at `moment` or began after it.
    Duration longestSilenceAfter(long moment) {
        long last = moment;
        long longest = 0;
        for (long at : acknowledgements.stream().sorted().toList()) {
            if (at > moment) {
                longest = Math.max(longest, at - last);
                last = at;
            }
        }
        return Duration.ofNanos(longest);
    }

    /// No new commands; those under way are asked until they are answered. Answers how many never were.
    long finish() {
        over = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return unresolved.get();
            }
        }
        return unresolved.get();
    }

    /// For a run that broke off: nobody asks again, and the ledger can be closed after this.
    @Override
    public void close() {
        abandoned = true;
        finish();
    }
}
