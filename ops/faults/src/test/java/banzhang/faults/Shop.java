package banzhang.faults;

import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/// 小铺 — an application in little: a command makes one event of its subject and its proof, in one append.
/// Guilty ones do one thing otherwise.
class Shop {
    static final int EVENTS = 2;
    private final Journal journal;
    private final LedgerFile ledger;
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");

    Shop(Journal journal, LedgerFile ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    Journal journal() {
        return journal;
    }

    void setClock(Instant time) {
        now = time;
    }

    /// Carries a command out as a client sees it: submitted, answered, both on disk.
    final void serve(String command, String subject) {
        submitted(command);
        carryOut(command, subject);
        acknowledged(command);
    }

    final void submitted(String command) {
        ledger.write('S', proof(command), EVENTS);
    }

    final void acknowledged(String command) {
        ledger.write('A', proof(command), EVENTS);
    }

    final void unanswered(String command) {
        ledger.write('U', proof(command), EVENTS);
    }

    void carryOut(String command, String subject) {
        journal.engine().appendEvents(unit(command, subject, nextOf(subject)));
    }

    final long nextOf(String subject) {
        return journal.engine().lastSequenceNumberFor(subject).orElse(-1L) + 1;
    }

    final List<DomainEventMessage<?>> unit(String command, String subject, long sequence) {
        return List.of(event(subject, sequence), event(proof(command), 0));
    }

    final DomainEventMessage<?> event(String subject, long sequence) {
        now = now.plusMillis(1);
        var digest = CanonicalJson.digest(subject);
        var payload = new CommandAccepted(digest, digest, subject + "/" + sequence, new PersonId("p-1"), now);
        return new GenericDomainEventMessage<>(
                "Shop",
                subject,
                sequence,
                payload,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                now);
    }

    static String proof(String command) {
        return "cmd-" + command;
    }
}
