package banzhang.command.register.headings;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.events.RegisterEvent.HeadingForgotten;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.value.MappedColumn;
import banzhang.events.value.SchoolId;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 标题对照簿 — what one school has said about the headings of its files.
public class HeadingBook {
    @AggregateIdentifier
    private @Nullable String id;

    private final RememberedMappings mappings = new RememberedMappings();

    /// For Axon, which fills it by replaying, and for the first mapping of a school.
    protected HeadingBook() {}

    /// The book of this school.
    public static String idOf(SchoolId school) {
        return "headings-" + school;
    }

    /// Said the same again, nothing is recorded.
    void map(MapHeadings asked) {
        HeadingRules.mayChange(asked.listing(), asked.by());
        boolean known = mappings.find(asked.listing(), asked.headings()).isPresent();
        HeadingRules.mayMap(asked, known ? 0 : mappings.all().size());
        record(new HeadingMapped(
                asked.by().school(),
                asked.listing(),
                asked.headings(),
                asked.columns(),
                asked.by().person(),
                asked.at()));
    }

    void remap(RemapHeadings asked) {
        HeadingRules.mayChange(asked.listing(), asked.by());
        HeadingMapped before = mappings.find(asked.listing(), asked.headings())
                .orElseThrow(() -> new CommandRefused(HeadingRefusal.MAPPING_NOT_FOUND));
        List<MappedColumn> columns = remapped(before, asked.fields());
        CommandRefused.when(columns.size() != asked.fields().size(), HeadingRefusal.COLUMN_WITHOUT_HEADING);
        HeadingRules.requireWhole(asked.listing(), columns);
        record(new HeadingMapped(
                before.school(),
                before.listing(),
                before.headings(),
                columns,
                asked.by().person(),
                asked.at()));
    }

    void forget(ForgetHeadings asked) {
        HeadingRules.mayChange(asked.listing(), asked.by());
        HeadingMapped before = mappings.find(asked.listing(), asked.headings())
                .orElseThrow(() -> new CommandRefused(HeadingRefusal.MAPPING_NOT_FOUND));
        apply(new HeadingForgotten(
                before.school(), before.listing(), before.headings(), asked.by().person(), asked.at()));
    }

    private void record(HeadingMapped said) {
        boolean same = mappings.find(said.listing(), said.headings())
                .filter(before -> before.columns().equals(said.columns()))
                .isPresent();
        if (!same) {
            apply(said);
        }
    }

    private static List<MappedColumn> remapped(HeadingMapped before, Map<Integer, String> fields) {
        return before.columns().stream()
                .filter(column -> fields.containsKey(column.column()))
                .map(column ->
                        new MappedColumn(column.column(), column.heading(), fields.getOrDefault(column.column(), "")))
                .toList();
    }

    @EventSourcingHandler
    void on(HeadingMapped event) {
        id = idOf(event.school());
        mappings.take(event);
    }

    @EventSourcingHandler
    void on(HeadingForgotten event) {
        mappings.take(event);
    }
}
