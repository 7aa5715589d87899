package banzhang.standalone;

import banzhang.journal.Beat;
import banzhang.journal.Journal;
import banzhang.journal.JournalEventStore;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 事件库装配 — Axon's event store over the journal, for who handles commands or follows events.
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    /// In the place of Axon's own, whose followers look every half second.
    @Bean("eventBus")
    @Qualifier("eventStore")
    JournalEventStore eventStore(
            Journal journal, Beat beat, EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return JournalEventStore.over(
                journal,
                beat,
                EmbeddedEventStore.builder()
                        .storageEngine(engine)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                        .spanFactory(axon.getComponent(EventBusSpanFactory.class)));
    }
}
