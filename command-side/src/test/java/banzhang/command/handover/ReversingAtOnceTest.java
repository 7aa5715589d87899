package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.appointed;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.claimed;
import static banzhang.command.handover.Cast.classOpened;
import static banzhang.command.handover.Cast.registered;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Refusal;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.register.ConfirmReversal;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.ReversalRefusal;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ReversalId;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.journal.TemporaryDatabase;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A sheet is drawn up over a device at the very moment its card is reversed: one of the two happens, never both.
@DisplayName("红字冲销 · 同时开单")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversingAtOnceTest {
    private static final int ROUNDS = 25;
    private final TemporaryDatabase database = TemporaryDatabase.open();
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final List<Journal> journals = new ArrayList<>();
    private final List<HandoverOffice> offices = new ArrayList<>();
    private final List<CommandDesk> desks = new ArrayList<>();

    @AfterEach
    void close() {
        offices.forEach(HandoverOffice::close);
        journals.forEach(Journal::close);
        client.close();
        database.close();
    }

    @Test
    void in_one_process() throws Exception {
        open(1);
        race(0, 0);
    }

    @Test
    void in_two_processes_over_one_journal() throws Exception {
        open(2);
        race(0, 1);
    }

    private void race(int reverser, int drawer) throws Exception {
        offices.getFirst().and(classOpened(), appointed(WANG));
        for (int round = 0; round < ROUNDS; round++) {
            DeviceId device = device(round);
            ConfirmReversal confirm = new ConfirmReversal(
                    new ReversalId("x-" + round), device, Authentication.PASSWORD, at(4), BY_LIN, at(4));
            OpenHandover open = new OpenHandover(
                    new HandoverId("h-" + round), Kind.ISSUE, CLASS_1_1, List.of(device), BY_CHEN, at(4));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Optional<Refusal>> answers = atOnce(
                    () -> ask(
                            together,
                            () -> desks.get(reverser)
                                    .submit(BY_LIN, "reverse-" + device, device, confirm, device.value())),
                    () -> ask(
                            together,
                            () -> desks.get(drawer).submit(BY_CHEN, "open-" + device, device, open, device.value())));
            assertOneOfTwo(device, answers.getFirst(), answers.getLast());
        }
    }

    private void assertOneOfTwo(DeviceId device, Optional<Refusal> reversing, Optional<Refusal> drawing) {
        boolean reversed = offices.getFirst().journal().stream()
                .anyMatch(
                        event -> event instanceof CardReversed of && of.device().equals(device));
        boolean drawn = offices.getFirst().journal().stream()
                .anyMatch(event -> event instanceof HandoverOpened of
                        && of.items().getFirst().device().equals(device));
        assertThat(reversed).as("%s: %s, %s", device, reversing, drawing).isNotEqualTo(drawn);
        assertThat(reversing)
                .isEqualTo(reversed ? Optional.empty() : Optional.of(ReversalRefusal.DEVICE_ON_OPEN_SHEET));
        assertThat(drawing).isEqualTo(drawn ? Optional.empty() : Optional.of(DeviceRefusal.DEVICE_REVERSED));
    }

    /// In the register and in store, with a reversal that waits to be confirmed.
    private DeviceId device(int round) {
        DeviceId device = new DeviceId("d-at-once-" + round);
        AssetCode code = AssetCode.of("AO-" + round);
        offices.getFirst()
                .and(
                        registered(device, code, AssetCard.named("投影仪"), null),
                        claimed(device, code),
                        new ReversalProposed(
                                new ReversalId("x-" + round),
                                device,
                                SCHOOL,
                                "登记错了",
                                CHEN,
                                Authentication.PASSWORD,
                                at(3),
                                at(3)));
        return device;
    }

    private void open(int processes) {
        for (int process = 0; process < processes; process++) {
            Journal journal = Journal.open(client, client.getDatabase("banzhang"), JournalSettings.defaults());
            HandoverOffice office = new HandoverOffice(journal.engine());
            journals.add(journal);
            offices.add(office);
            desks.add(new CommandDesk(
                    office.axon().commandBus(), office.axon().eventStore(), journal.positions(), Clock.systemUTC()));
        }
    }

    private static Optional<Refusal> ask(CyclicBarrier together, Callable<?> asking) throws Exception {
        together.await();
        try {
            asking.call();
            return Optional.empty();
        } catch (CommandRefused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private static List<Optional<Refusal>> atOnce(Callable<Optional<Refusal>> one, Callable<Optional<Refusal>> other)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Optional<Refusal>> first = threads.submit(one);
            Future<Optional<Refusal>> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
