package banzhang.command.register.imports;

import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.register.ImportRefusal;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 一步 — sends one command of a file on its way, in the name of who set it going.
final class JournalStep {
    private static final Logger LOG = LoggerFactory.getLogger(JournalStep.class);
    private final CommandBus commands;

    JournalStep(CommandBus commands) {
        this.commands = commands;
    }

    /// @param principal whom the actor stood in for, null in the own name
    /// @return whether the command's events were stored; not when another append was faster or the outcome is
    /// unknown.
    boolean send(ImportId file, PersonId actor, @Nullable PersonId principal, Object command) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        commands.dispatch(
                GenericCommandMessage.asCommandMessage(command).andMetaData(CommandDesk.saidBy(actor, principal)),
                callback);
        var result = callback.getResult();
        if (!result.isExceptional()) {
            return true;
        }
        return switch (result.exceptionResult()) {
            case CommandRefused refused when refused.refusal() instanceof ImportRefusal -> false;
            case ConcurrencyException raced -> false;
            case AggregateStreamCreationException raced -> false;
            case EventStoreException unknown -> {
                LOG.warn("import {}: the journal did not say whether a step was stored", file, unknown);
                yield false;
            }
            case AxonTransientException busy -> false;
            case RuntimeException refused -> throw refused;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }
}
