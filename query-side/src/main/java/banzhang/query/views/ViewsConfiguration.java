package banzhang.query.views;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.AUDITOR;

import banzhang.access.RouteRule;
import banzhang.journal.JournalPositions;
import banzhang.journal.Parking;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 账簿装配 — one processor a view, following the whole journal in order; what fails is parked, not lost, not in the way.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ViewsConfiguration {
    /// The command side's own follower of the journal; its parked events are seen from here too.
    private static final String AUTHORITIES = "authorities";

    private static final int BATCH = 200;
    private static final int MOST_SEQUENCES = 20_000;

    @Bean
    ConfigurerModule viewProcessors(MongoTemplate template, ViewProgress progress) {
        return configurer -> {
            for (View view : View.values()) {
                follow(configurer.eventProcessing(), view, template, progress);
            }
        };
    }

    private static void follow(
            EventProcessingConfigurer processing, View view, MongoTemplate template, ViewProgress progress) {
        String group = view.group();
        processing.registerPooledStreamingEventProcessor(
                group, Configuration::eventStore, (configuration, processor) -> inOrder(processor));
        processing.registerHandlerInterceptor(group, configuration -> new ProgressInterceptor(view, progress));
        processing.registerDeadLetterQueue(
                group, configuration -> parkedOf(group, template, configuration.eventSerializer()));
        processing.registerDeadLetterPolicy(group, configuration -> new Parking(view.group()));
    }

    private static PooledStreamingEventProcessor.Builder inOrder(PooledStreamingEventProcessor.Builder processor) {
        return processor.initialSegmentCount(1).batchSize(BATCH).initialToken(StreamableMessageSource::createTailToken);
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> parkedOf(
            String group, MongoTemplate template, Serializer events) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .mongoTemplate(template)
                .serializer(events)
                .maxSequences(MOST_SEQUENCES)
                .build();
    }

    @Bean
    Views views(
            org.axonframework.config.EventProcessingConfiguration processing,
            ViewProgress progress,
            JournalPositions journal,
            MongoTemplate template,
            @Qualifier("eventSerializer") Serializer events) {
        return new Views(processing, progress, journal, parkedOf(AUTHORITIES, template, events));
    }

    @Bean
    WebMvcConfigurer waitingForOwnWrites(ViewProgress progress) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OwnWriteInterceptor(progress));
            }
        };
    }

    @Bean
    List<RouteRule> viewRoutes() {
        return List.of(
                RouteRule.offices("GET", "/api/views", ADMINISTRATOR, AUDITOR),
                RouteRule.offices("POST", "/api/views/{name}/retry", ADMINISTRATOR));
    }
}
