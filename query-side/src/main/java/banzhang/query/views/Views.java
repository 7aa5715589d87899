package banzhang.query.views;

import banzhang.journal.JournalPositions;
import banzhang.query.views.GenerationBook.Entry;
import banzhang.query.views.GenerationBook.Making;
import banzhang.query.views.ViewStatus.Parked;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 账簿状况 — how far each view has come, and a second try for what it could not take in.
@Component
public class Views {
    /// The command side's own follower of the journal; how far it is and what it parked is seen from here too.
    private static final String AUTHORITIES = "authorities";

    private final EventProcessingConfiguration processing;
    private final ViewProgress progress;
    private final JournalPositions journal;
    private final Generations generations;
    private final Followers followers;
    private final Letters letters;
    private final Claims claims;

    Views(
            EventProcessingConfiguration processing,
            ViewProgress progress,
            JournalPositions journal,
            Generations generations,
            Followers followers,
            Letters letters,
            Claims claims) {
        this.processing = processing;
        this.progress = progress;
        this.journal = journal;
        this.generations = generations;
        this.followers = followers;
        this.letters = letters;
        this.claims = claims;
    }

    /// All views, in the order of [View].
    public List<ViewStatus> all() {
        long head = head();
        Map<View, Entry> entries = generations.lookNow();
        return Arrays.stream(View.values())
                .map(view -> statusOf(Objects.requireNonNull(entries.get(view)), head))
                .toList();
    }

    public ViewStatus of(View view) {
        return statusOf(generations.lookNow(view), head());
    }

    /// The journal's last position, -1 when it is empty.
    public long head() {
        return journal.head();
    }

    /// What people may do, kept in step by the command side, which tries what is parked again by itself. Its token
    /// may lag a few seconds behind when nothing concerns it.
    public ViewStatus authorities() {
        Claims.Claim claim = claims.of(AUTHORITIES);
        Optional<StreamingEventProcessor> processor = processor(AUTHORITIES);
        return new ViewStatus(
                AUTHORITIES,
                "职权",
                claim.position(),
                Math.max(0, head() - claim.position()),
                processor.map(StreamingEventProcessor::isRunning).orElse(false),
                claim.owner(),
                processor.map(Views::faultOf).orElse(null),
                ParkedSequences.in(letters.of(AUTHORITIES)),
                Generation.FIRST,
                null,
                null);
    }

    /// Tries every parked sequence of one view again; answers how many were taken in.
    public int retry(View view) {
        return followers.meanwhile(() -> retryInPlace(view));
    }

    private int retryInPlace(View view) {
        Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processor =
                processing.sequencedDeadLetterProcessor(view.group());
        int takenIn = 0;
        for (Parked parked :
                ParkedSequences.in(letters.of(generations.live(view).group()))) {
            boolean whole = processor
                    .map(again -> again.process(letter ->
                            ParkedSequences.sequenceOf(letter.message()).equals(parked.sequence())))
                    .orElse(false);
            takenIn += whole ? 1 : 0;
        }
        return takenIn;
    }

    private ViewStatus statusOf(Entry entry, long head) {
        View view = entry.view();
        Generation live = entry.liveGeneration();
        long position = progress.of(live);
        Optional<StreamingEventProcessor> processor = processor(view.group());
        return new ViewStatus(
                view.group(),
                view.term(),
                position,
                Math.max(0, head - position),
                processor.map(StreamingEventProcessor::isRunning).orElse(false),
                claims.of(live.group()).owner(),
                processor.map(Views::faultOf).orElse(null),
                ParkedSequences.in(letters.of(live.group())),
                live.number(),
                rebuildOf(entry),
                entry.failure());
    }

    private @Nullable RebuildProgress rebuildOf(Entry entry) {
        Making making = entry.making();
        return making == null || generations.isAbandoned(making)
                ? null
                : new RebuildProgress(entry.view().group(), making.position(), making.head(), making.rate());
    }

    private Optional<StreamingEventProcessor> processor(String group) {
        return processing.eventProcessor(group, StreamingEventProcessor.class);
    }

    private static @Nullable String faultOf(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> String.valueOf(status.getError()))
                .findFirst()
                .orElse(processor.isError() ? "stopped" : null);
    }
}
