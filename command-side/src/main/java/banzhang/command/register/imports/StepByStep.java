package banzhang.command.register.imports;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// 逐步执行 — takes something long to its end, one append after the other, and yields to whoever else is at the same.
final class StepByStep {
    static final int RACES = 20;
    private static final long NANOS_AFTER_A_RACE = 10_000_000;
    private volatile boolean stopped;

    /// What came of a step: the journal took it, somebody else was first, or there was nothing left to do.
    enum Step {
        STORED,
        RACED,
        ENDED;

        static Step of(boolean stored) {
            return stored ? STORED : RACED;
        }
    }

    /// Stops after the step under way; the next start goes on from there.
    void stop() {
        stopped = true;
    }

    /// @param next looks in the journal how far things are, and goes on from there
    /// @param what names it when it does not come forward
    /// @throws IllegalStateException when others were first too often
    void untilItEnds(String what, Supplier<Step> next) {
        for (int races = 0; races < RACES && !stopped; ) {
            switch (next.get()) {
                case STORED -> {}
                case RACED -> LockSupport.parkNanos(++races * NANOS_AFTER_A_RACE);
                case ENDED -> {
                    return;
                }
            }
        }
        if (!stopped) {
            throw new IllegalStateException(what + " does not come forward");
        }
    }
}
