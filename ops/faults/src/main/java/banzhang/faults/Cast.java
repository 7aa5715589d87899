package banzhang.faults;

import java.util.ArrayList;
import java.util.List;

/// 受试各方 — the one or two applications of a run, which come and go.
final class Cast implements AutoCloseable {
    private final String mongodb;
    private final List<SubjectProcess> subjects = new ArrayList<>();

    /// @param count how many are started at once
    Cast(String mongodb, int count) {
        this.mongodb = mongodb;
        for (int number = 0; number < count; number++) {
            subjects.add(SubjectProcess.launch(mongodb));
        }
        subjects.forEach(SubjectProcess::awaitDoor);
    }

    synchronized SubjectProcess first() {
        return subjects.getFirst();
    }

    /// Where a client of this number goes now: those of one process stay with it while it lives.
    synchronized int doorFor(int client) {
        for (int offset = 0; offset < subjects.size(); offset++) {
            int door = subjects.get((client + offset) % subjects.size()).door();
            if (door != 0) {
                return door;
            }
        }
        return 0;
    }

    /// Puts the clock of one of them off by this much.
    synchronized void shiftClock(int subject, long seconds) {
        try (Client client = new Client(subjects.get(subject)::door)) {
            if (client.ask("clock CLOCK " + seconds) != Client.Answer.ACKNOWLEDGED) {
                throw new IllegalStateException("the clock could not be set");
            }
        }
    }

    /// Starts another in the place of the first; waits until it takes commands.
    void restart() {
        SubjectProcess next = launchInPlace();
        next.awaitDoor();
    }

    /// Starts another in the place of the first and waits for nothing.
    synchronized SubjectProcess launchInPlace() {
        subjects.getFirst().close();
        SubjectProcess next = SubjectProcess.launch(mongodb);
        subjects.set(0, next);
        return next;
    }

    /// What they said that a person would be told of.
    synchronized String said() {
        return String.join("\n", subjects.stream().map(SubjectProcess::said).toList());
    }

    @Override
    public synchronized void close() {
        subjects.forEach(SubjectProcess::close);
    }
}
