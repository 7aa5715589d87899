package banzhang.query.views;

import banzhang.access.Refused;
import banzhang.journal.JournalPositions;
import banzhang.query.QueryRefusal;
import banzhang.query.views.GenerationBook.Entry;
import banzhang.query.views.GenerationBook.Making;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 重建 — makes views anew from the first event, beside the live ones, and lets them take their place.
///
/// Nobody sees a generation before it has caught up with the journal. A rebuild that fails or is killed leaves the live
/// view as it is, and what it had made is thrown away.
@Component
public class Rebuilds implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private final GenerationBook book;
    private final Generations generations;
    private final Retirement retirement;
    private final Bookcase bookcase;
    private final Projections projections;
    private final Letters letters;
    private final TokenStore tokens;
    private final ViewProgress progress;
    private final EventStorageEngine journal;
    private final JournalPositions positions;
    private final ObjectProvider<Followers> followers;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    Rebuilds(
            GenerationBook book,
            Generations generations,
            Retirement retirement,
            Bookcase bookcase,
            Projections projections,
            Letters letters,
            TokenStore tokens,
            ViewProgress progress,
            EventStorageEngine journal,
            JournalPositions positions,
            ObjectProvider<Followers> followers) {
        this.book = book;
        this.generations = generations;
        this.retirement = retirement;
        this.bookcase = bookcase;
        this.projections = projections;
        this.letters = letters;
        this.tokens = tokens;
        this.progress = progress;
        this.journal = journal;
        this.positions = positions;
        this.followers = followers;
    }

    /// Begins in the background; how far it is stands in [ViewStatus#rebuild()].
    ///
    /// @throws Refused VIEW_IN_THE_MAKING
    public void begin(Collection<View> views) {
        List<ViewMaker> makers = claim(views);
        running.add(Thread.ofPlatform().name("rebuild").daemon().start(() -> {
            try {
                make(makers, told -> {});
            } catch (RuntimeException | InterruptedException told) {
                LOG.debug("the rebuild has ended", told); // told where it failed
            } finally {
                running.remove(Thread.currentThread());
            }
        }));
    }

    /// Rebuilds these views now; tells every half second how far each is.
    ///
    /// @throws Refused VIEW_IN_THE_MAKING
    public void run(Collection<View> views, Consumer<List<RebuildProgress>> told) throws InterruptedException {
        make(claim(views), told);
    }

    private List<ViewMaker> claim(Collection<View> views) {
        List<ViewMaker> makers = new ArrayList<>();
        for (View view : views) {
            Entry entry = generations.lookNow(view);
            Making old = entry.making();
            Making making = old == null || generations.isAbandoned(old)
                    ? book.claim(entry).orElse(null)
                    : null;
            if (making == null) {
                giveUp(makers, "another view could not be begun");
                throw new Refused(QueryRefusal.VIEW_IN_THE_MAKING, Map.of("view", view.group()));
            }
            makers.add(new ViewMaker(making, projections.of(view), letters));
        }
        return makers;
    }

    private void make(List<ViewMaker> makers, Consumer<List<RebuildProgress>> told) throws InterruptedException {
        List<ViewMaker> unfinished = new ArrayList<>(makers);
        try (RebuildPulse pulse = new RebuildPulse(makers, book, positions, told);
                Rebuild rebuild = new Rebuild(journal, makers, pulse::requireMine)) {
            for (ViewMaker maker : makers) {
                Generation generation = maker.making().generation();
                retirement.clearLeftOver(generations.lookNow(generation.view()));
                bookcase.lay(generation);
            }
            rebuild.readOn();
            makers.forEach(maker -> bookcase.open(maker.making().generation()));
            while (rebuild.readOn() <= positions.head()) {
                LOG.debug("the journal has grown meanwhile");
            }
            for (ViewMaker maker : makers) {
                goLive(maker);
                unfinished.remove(maker);
            }
            followers.ifAvailable(Followers::hurry);
        } catch (RuntimeException | InterruptedException failed) {
            LOG.error("views were not rebuilt, the live ones stay: {}", failed.toString(), failed);
            giveUp(unfinished, failed.toString());
            throw failed;
        }
    }

    private void goLive(ViewMaker maker) {
        Generation made = maker.making().generation();
        tokens.initializeTokenSegments(made.group(), 1, new GlobalSequenceTrackingToken(maker.position()));
        progress.reachedForGood(made, maker.position());
        int old = generations.lookNow(made.view()).live();
        if (!book.swap(maker.making(), old)) {
            throw new IllegalStateException("another rebuild has taken this one's place: " + made.group());
        }
        generations.lookNow();
        LOG.info("{} is rebuilt: generation {} at {}", made.view().group(), made.number(), maker.position());
    }

    private void giveUp(List<ViewMaker> makers, String why) {
        for (ViewMaker maker : makers) {
            try {
                book.giveUp(maker.making(), why);
                retirement.clear(maker.making().generation());
            } catch (RuntimeException trouble) {
                LOG.warn("what was made is left for the next rebuild to throw away: {}", trouble.toString());
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        for (Thread one : running) {
            one.interrupt();
            one.join(java.time.Duration.ofSeconds(5));
        }
    }
}
