package banzhang.command;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.journal.JournalBusyException;
import banzhang.journal.JournalPositions;
import banzhang.journal.UnitOfWorkTooLargeException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// 受理台 — every command goes through here: carried out once per `Idempotency-Key`, answered the same when asked again.
public final class CommandDesk {
    /// Event metadata: the person who asked.
    public static final String ACTOR = "actor";

    /// Event metadata: whom the actor stood in for, when it was as somebody's deputy.
    public static final String ON_BEHALF_OF = "onBehalfOf";

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int ATTEMPTS = 6;
    private static final Duration SOON = Duration.ofSeconds(1);
    private final CommandBus commands;
    private final EventStore events;
    private final JournalPositions positions;
    private final Clock clock;

    /// What one request is known by: digests of person with key, and of route with body.
    private record Request(
            Digest key, Digest body, PersonId by, @Nullable PersonId principal) {}

    public CommandDesk(CommandBus commands, EventStore events, JournalPositions positions, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.positions = positions;
        this.clock = clock;
        commands.registerHandlerInterceptor(new Acceptance(events));
    }

    /// Carries out a command, or repeats the answer given before under this key.
    ///
    /// The digest of the request covers the method and path of the HTTP request under way, or the command's name
    /// when there is none, and `requestBody`.
    ///
    /// @param requestBody what was asked, without secrets; equal bodies must have equal canonical JSON
    /// @param answerId the id the answer names; the one given first stays the answer
    /// @throws CommandRefused when a rule says no, or the key is missing or used for something else
    public Answer submit(
            Caller caller, @Nullable String idempotencyKey, Object requestBody, Object command, String answerId) {
        return submit(caller, idempotencyKey, requestBody, command.getClass(), () -> command, answerId);
    }

    /// The same with a command that takes work to make: it is made only when there is no answer yet.
    public Answer submit(
            Caller caller,
            @Nullable String idempotencyKey,
            Object requestBody,
            Class<?> type,
            Supplier<?> command,
            String answerId) {
        Request request = requestOf(caller, idempotencyKey, requestBody, type);
        return answerTo(request).orElseGet(() -> carryOut(request, command.get(), answerId));
    }

    private Answer carryOut(Request request, Object command, String answerId) {
        Optional<Answer> given = Optional.empty();
        for (int attempt = 1; given.isEmpty() && attempt <= ATTEMPTS; attempt++) {
            Throwable failure = dispatch(request, command, answerId);
            if (failure == null) {
                return new Answer(answerId, positionOf(request));
            }
            // a twin of this request may have been carried out meanwhile: then its answer is ours
            given = answerTo(request);
            if (given.isEmpty()) {
                throwUnlessRepeatable(request, failure);
                pause(attempt);
            }
        }
        return given.orElseThrow(() -> new CommandRefused(CommandRefusal.BUSY_TRY_AGAIN));
    }

    /// The answer given before, if this request was carried out; for work that must precede the command.
    public Optional<Answer> answered(
            Caller caller, @Nullable String idempotencyKey, Object requestBody, Class<?> command) {
        return answerTo(requestOf(caller, idempotencyKey, requestBody, command));
    }

    /// What the events of a command say of who asked: the person, and whom the person stood in for.
    public static Map<String, String> saidBy(PersonId actor, @Nullable PersonId principal) {
        return principal == null
                ? Map.of(ACTOR, actor.value())
                : Map.of(ACTOR, actor.value(), ON_BEHALF_OF, principal.value());
    }

    /// SHA-256 of person and key: a stable source of ids for what a request makes.
    public static Digest keyDigest(Caller caller, @Nullable String idempotencyKey) {
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw new CommandRefused(CommandRefusal.IDEMPOTENCY_KEY_MISSING);
        }
        String personAndKey = caller.person().value() + "\n" + idempotencyKey;
        return CanonicalJson.digest(personAndKey.getBytes(StandardCharsets.UTF_8));
    }

    private static Request requestOf(Caller caller, @Nullable String key, Object body, Class<?> command) {
        Digest digest = CanonicalJson.digest(Map.of("route", routeOf(command), "body", body));
        return new Request(keyDigest(caller, key), digest, caller.person(), caller.principal());
    }

    private static String routeOf(Class<?> command) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getMethod() + " " + asked.getRequest().getRequestURI()
                : command.getSimpleName();
    }

    private Optional<Answer> answerTo(Request request) {
        var stream = events.readEvents(Acceptance.streamOf(request.key().hex()));
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        CommandAccepted accepted = (CommandAccepted) stream.next().getPayload();
        if (!accepted.key().equals(request.key()) || !accepted.body().equals(request.body())) {
            throw new CommandRefused(CommandRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of(new Answer(accepted.answer(), positionOf(request)));
    }

    private @Nullable Throwable dispatch(Request request, Object command, String answerId) {
        CommandAccepted accepted =
                new CommandAccepted(request.key(), request.body(), answerId, request.by(), Instant.now(clock));
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(saidBy(request.by(), request.principal()))
                .andMetaData(Map.of(Acceptance.METADATA, accepted));
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        commands.dispatch(message, callback);
        CommandResultMessage<?> result = callback.getResult();
        return result.isExceptional() ? result.exceptionResult() : null;
    }

    private static void throwUnlessRepeatable(Request request, Throwable failure) {
        switch (failure) {
            case ConcurrencyException raced -> LOG.debug("raced: {}", raced.getMessage());
            case AggregateStreamCreationException raced -> LOG.debug("raced: {}", raced.getMessage());
            case LockAcquisitionFailedException raced -> LOG.debug("raced: {}", raced.getMessage());
            case JournalBusyException busy -> throw Refused.retryAfter(AccessRefusal.TRY_AGAIN_LATER, SOON);
            case UnitOfWorkTooLargeException large -> throw new Refused(AccessRefusal.BODY_TOO_LARGE);
            case EventStoreException unknown -> throw outcomeUnknown(request, unknown);
            case AxonTimeoutException late -> throw outcomeUnknown(request, late);
            case RuntimeException refused -> throw refused;
            default -> throw new CommandExecutionException("a command failed", failure);
        }
    }

    private static Refused outcomeUnknown(Request request, RuntimeException why) {
        LOG.warn("nobody said whether {} was appended", request.key(), why);
        return Refused.retryAfter(CommandRefusal.OUTCOME_UNKNOWN, SOON);
    }

    private long positionOf(Request request) {
        return positions
                .positionOf(Acceptance.streamOf(request.key().hex()), 0)
                .orElseThrow(() -> new IllegalStateException("an accepted command is not in the journal"));
    }

    /// Jittered, growing: 5 to 10 ms after the first race, up to 160 ms after the fifth.
    private static void pause(int attempt) {
        long base = 5_000_000L << (attempt - 1);
        LockSupport.parkNanos(base + ThreadLocalRandom.current().nextLong(base));
    }
}
