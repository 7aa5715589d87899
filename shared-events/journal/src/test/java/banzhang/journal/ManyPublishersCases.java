package banzhang.journal;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// 众人同写 — [ManyPublishers] on Axon's event store and on ours; with a load that was asked for it tells what it took.
interface ManyPublishersCases extends PortedCase {
    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    default void a_processor_on_axons_event_store_sees_what_many_publish_once_and_in_order() throws Exception {
        run("Axon's event store", PortedCase.over(open()));
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    default void a_processor_on_the_journals_event_store_sees_what_many_publish_once_and_in_order() throws Exception {
        run("the journal's event store", openStore());
    }

    private void run(String name, EmbeddedEventStore store) throws Exception {
        ManyPublishers.Taken taken = new ManyPublishers(store, ManyPublishers.Load.asked()).run();
        if (ManyPublishers.Load.isAsked()) {
            String on = getClass().getSimpleName();
            new PrintStream(System.out, true).println(on + ", " + name + ": " + taken.said());
        }
    }
}
