package banzhang.command;

import java.util.Optional;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/// 查找对象 — loads by an id somebody typed: it may be nobody's, or that of something of another sort.
public final class KnownAggregates {
    private KnownAggregates() {}

    public static <T> Optional<Aggregate<T>> find(Repository<T> repository, String id) {
        try {
            return Optional.of(repository.load(id));
        } catch (AggregateNotFoundException | IncompatibleAggregateException absent) {
            return Optional.empty();
        }
    }
}
