package banzhang.bench.subject;

import banzhang.bench.load.Load;
import banzhang.bench.load.Measured;

/// 参赛者 — somebody who stores events, on a database that nobody else uses.
public interface Subject extends AutoCloseable {
    String name();

    /// One round of commits.
    Measured commit(Load load);

    /// How many events there are, asked of the database itself.
    long stored();

    /// Lets go of what was opened; the data stays.
    @Override
    void close();
}
