package banzhang.journal;

import java.util.Collection;

/// 预见 — says beforehand which aggregates are about to be loaded, so that the database is asked for all of them in one
/// question instead of one after another.
public interface Foresight {
    /// Where there is no journal to ask.
    Foresight NONE = aggregates -> () -> {};

    /// Until this is closed, this thread loads these aggregates as they are at this moment. Of one that goes on
    /// meanwhile, what is appended to it tells, as always.
    Foreseen of(Collection<String> aggregates);

    /// 所预见者 — lasts until closed.
    interface Foreseen extends AutoCloseable {
        @Override
        void close();
    }
}
