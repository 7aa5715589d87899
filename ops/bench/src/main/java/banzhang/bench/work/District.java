package banzhang.bench.work;

import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.SchoolId;
import banzhang.sample.Happened;
import banzhang.sample.SampleDistrict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/// 区县 — writes years of a made-up district into a journal.
public final class District {
    private static final int MOST_AT_ONCE = 200;
    private final SampleDistrict district;
    private final Map<SchoolId, Integer> devices = new HashMap<>();
    private Instant last = SampleDistrict.BEGINNING;
    private long told;

    public District(SampleDistrict district) {
        this.district = district;
    }

    /// Goes on until so many events are told, or a few more: units of work stay whole. Answers how many there are.
    public long tellUntil(long wanted, EventStorageEngine engine) {
        while (told < wanted) {
            List<EventMessage<?>> together = new ArrayList<>();
            while (together.size() < MOST_AT_ONCE && told + together.size() < wanted) {
                district.next().forEach(one -> together.add(heard(one)));
            }
            engine.appendEvents(together);
            told += together.size();
        }
        return told;
    }

    /// How many devices of this school were told of.
    public int devicesOf(SchoolId school) {
        return devices.getOrDefault(school, 0);
    }

    /// When the last event happened.
    public Instant last() {
        return last;
    }

    private EventMessage<?> heard(Happened one) {
        if (one.event() instanceof DeviceRegistered registered) {
            devices.merge(registered.school(), 1, Integer::sum);
        }
        last = one.recordedAt();
        return message(one);
    }

    /// As the journal takes it.
    public static EventMessage<?> message(Happened one) {
        return new GenericDomainEventMessage<>(
                one.type(),
                one.aggregate(),
                one.sequence(),
                new GenericMessage<>(
                        one.event(), MetaData.with("actor", one.actor().value())),
                one::recordedAt);
    }
}
