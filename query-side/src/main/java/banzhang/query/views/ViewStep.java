package banzhang.query.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/// 一步 — what a batch of events changes in one generation of a view: collected, then written together.
///
/// Whoever follows the journal writes the step before he stores how far he has come. Killed in between, he takes the
/// same events in again, and nothing changes.
final class ViewStep {
    private static final ScopedValue<ViewStep> CURRENT = ScopedValue.newInstance();
    private final Generation generation;
    private final Map<ViewCollection, StepPage> pages = new HashMap<>();
    private boolean foreseeing;
    private boolean dropped;

    ViewStep(Generation generation) {
        this.generation = generation;
    }

    /// The step of the event at hand, none outside of one.
    static @Nullable ViewStep current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    Generation generation() {
        return generation;
    }

    boolean isForeseeing() {
        return foreseeing;
    }

    StepPage page(ViewCollection collection) {
        if (collection.view() != generation.view()) {
            throw new IllegalStateException(generation.view() + " writes into " + collection.view());
        }
        return pages.computeIfAbsent(collection, opened -> new StepPage(opened.in(generation)));
    }

    /// Lets the projection say which documents these events are about, and reads them all at once; the projection
    /// is not told what they hold, and what it says of them is not kept.
    void foresee(List<? extends EventMessage<?>> events, EventMessageHandler projection) {
        if (events.size() < 2) {
            return;
        }
        foreseeing = true;
        for (EventMessage<?> event : events) {
            try {
                ScopedValue.where(CURRENT, this).call(() -> projection.handle(event));
            } catch (Exception toCome) {
                continue; // it fails again when it is taken in, and is parked then
            }
        }
        foreseeing = false;
        pages.values().forEach(StepPage::fetchForeseen);
    }

    /// Takes one event in, whole or not at all.
    <T extends @Nullable Object> T take(Callable<T> handling) throws Exception {
        T outcome = ScopedValue.where(CURRENT, this).call(handling::call);
        pages.values().forEach(StepPage::keep);
        return outcome;
    }

    /// Drops what the event at hand has changed so far: it goes elsewhere.
    void discard() {
        dropped = true;
        pages.values().forEach(StepPage::discard);
    }

    void write() {
        write(false);
        write(true);
    }

    private void write(boolean last) {
        pages.forEach((collection, page) -> {
            if (collection.isWrittenLast() == last) {
                collection.write(page);
            }
        });
    }

    /// Whether an event of this batch was dropped and parked: of the documents alone nobody could tell that.
    boolean hasDropped() {
        return dropped;
    }
}
