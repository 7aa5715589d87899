package banzhang.query.views;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// 停放处 — the queues of parked events, one for each follower of the journal and each generation it follows.
@Component
final class Letters {
    private static final int MOST_SEQUENCES = 20_000;
    private final MongoTemplate template;
    private final Serializer events;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> queues = new ConcurrentHashMap<>();

    Letters(MongoTemplate template, @Qualifier("eventSerializer") Serializer events) {
        this.template = template;
        this.events = events;
    }

    SequencedDeadLetterQueue<EventMessage<?>> of(String group) {
        return queues.computeIfAbsent(
                group,
                opened -> MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(opened)
                        .mongoTemplate(template)
                        .serializer(events)
                        .maxSequences(MOST_SEQUENCES)
                        .build());
    }
}
