package banzhang.command.handover;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.value.Custodian;
import banzhang.events.value.Digest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// 交接单 — one handover from drawing up to its end. Decides by its rules, remembers the [HandoverProgress].
public class Handover {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable HandoverProgress progress;
    private final Set<Digest> papers = new HashSet<>();

    /// For Axon, which fills it by replaying.
    protected Handover() {}

    Handover(OpenHandover asked, Custodian from, Custodian to, List<Item> items) {
        Caller by = asked.by();
        apply(new HandoverOpened(
                asked.handover(), by.school(), asked.kind(), from, to, items, by.person(), asked.at()));
        OpeningRules.terms(asked).forEach(AggregateLifecycle::apply);
    }

    /// Records what a rule makes of the sheet as it is, for somebody who may know of it.
    void record(Caller by, BiFunction<HandoverProgress, HandoverKindPolicy, Stream<? extends HandoverEvent>> deciding) {
        HandoverProgress so = seenBy(by);
        deciding.apply(so, policyOf(so)).toList().forEach(AggregateLifecycle::apply);
    }

    void file(FilePhoto asked) {
        PhotoRules.file(seenBy(asked.by()), asked).ifPresent(AggregateLifecycle::apply);
    }

    void file(FilePaper asked) {
        PaperRules.file(seenBy(asked.by()), papers, asked).ifPresent(AggregateLifecycle::apply);
    }

    /// Signs; answers the completion when this was the last signature.
    Optional<HandoverCompleted> sign(SignHandover asked) {
        HandoverProgress so = seenBy(asked.by());
        List<HandoverEvent> signed = HandoverRules.sign(so, policyOf(so), asked);
        signed.forEach(AggregateLifecycle::apply);
        return signed.stream()
                .filter(HandoverCompleted.class::isInstance)
                .map(HandoverCompleted.class::cast)
                .findFirst();
    }

    void lapse(Instant at) {
        if (progress != null) {
            EndingRules.lapse(progress, policyOf(progress), at).ifPresent(AggregateLifecycle::apply);
        }
    }

    /// The sheet as far as it has come, for those who may know of it.
    HandoverSheet sheetSeenBy(Caller caller) {
        return seenBy(caller).sheet();
    }

    private HandoverProgress seenBy(Caller caller) {
        return HandoverProgress.seenBy(caller, progress);
    }

    private static HandoverKindPolicy policyOf(HandoverProgress so) {
        return HandoverKindPolicy.of(so.sheet().kind());
    }

    @EventSourcingHandler
    void on(HandoverEvent event) {
        id = event.handover().value();
        progress = HandoverProgress.after(progress, event);
        if (event instanceof PaperFiled filed) {
            papers.add(filed.paper());
        }
    }
}
