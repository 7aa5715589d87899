package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_HE;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.LIN;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.appointed;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.classOpened;
import static banzhang.command.handover.Cast.dismissed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.registered;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Refusal;
import banzhang.command.CommandRefused;
import banzhang.command.register.DeviceRefusal;
import banzhang.events.CommandEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Many last signatures at the same moment, from one process or several. Inherited by one test for each engine.
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class SigningAtOnce {
    private static final int SIGNERS = 20;
    private static final int ROUNDS = 15;
    private static final int WITNESSES = 50;

    /// Where events are given.
    abstract HandoverOffice office();

    /// What has been stored by any process: each append with its events.
    abstract List<List<CustodyEvent>> appends();

    /// Asks as the given number of asker would, in whatever process that one sits.
    abstract void ask(int asker, Caller by, SignHandover command);

    @RepeatedTest(5)
    void one_of_twenty_last_signatures_completes_the_sheet() throws Exception {
        List<DeviceId> devices = register("one", 5);
        Digest content = receive("h-one", devices);
        List<Optional<Refusal>> answers = atOnce(IntStream.range(0, SIGNERS)
                .mapToObj(asker -> asking(asker, asker % 4 < 2 ? BY_CHEN : BY_LIN, "h-one", content))
                .toList());
        assertWholeAndOnce("h-one", devices);
        // who signed may say so again; for the colleague the sheet has ended
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(SIGNERS / 2);
        assertThat(answers.stream().flatMap(Optional::stream)).allMatch(HandoverRefusal.HANDOVER_HAS_ENDED::equals);
    }

    @Test
    void of_two_sheets_over_one_device_one_moves_it_and_nothing_of_the_other_is_stored() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<DeviceId> all = register("two-" + round, 5);
            List<DeviceId> mine = all.subList(0, 3);
            List<DeviceId> yours = all.subList(2, 5).reversed();
            String first = "h-mine-" + round;
            String second = "h-yours-" + round;
            Digest mineContent = receive(first, mine);
            Digest yoursContent = receive(second, yours);
            List<Optional<Refusal>> answers =
                    atOnce(List.of(asking(0, BY_CHEN, first, mineContent), asking(1, BY_LIN, second, yoursContent)));
            assertThat(answers)
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(DeviceRefusal.DEVICE_HAS_MOVED));
            boolean mineWon = answers.getFirst().isEmpty();
            assertWholeAndOnce(mineWon ? first : second, mineWon ? mine : yours);
            assertNothingOfLastSignature(mineWon ? second : first);
        }
    }

    @Test
    void of_many_sheets_over_one_device_one_moves_it() throws Exception {
        List<DeviceId> devices = register("many", 2);
        List<Callable<Optional<Refusal>>> askings = new ArrayList<>();
        for (int asker = 0; asker < SIGNERS; asker++) {
            String sheet = "h-many-" + asker;
            Digest content = receive(sheet, asker % 2 == 0 ? devices : devices.reversed());
            askings.add(asking(asker, BY_CHEN, sheet, content));
        }
        List<Optional<Refusal>> answers = atOnce(askings);
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(answers.stream().flatMap(Optional::stream)).allMatch(DeviceRefusal.DEVICE_HAS_MOVED::equals);
        assertThat(moves(devices)).hasSize(2);
    }

    /// The two sides of a succession have signed; fifty times at once the witness does, and another leader tries.
    @Test
    void of_fifty_witness_signatures_at_once_exactly_one_counts() throws Exception {
        List<DeviceId> devices = register("three", 5);
        Digest content = succeed("h-three", devices);
        List<Optional<Refusal>> answers = atOnce(IntStream.range(0, WITNESSES)
                .mapToObj(asker -> asking(asker, asker % 5 == 0 ? BY_HE : BY_SUN, Side.WITNESS, "h-three", content))
                .toList());
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(WITNESSES * 4 / 5);
        assertThat(answers.stream().flatMap(Optional::stream)).allMatch(HandoverRefusal.NOT_YOURS_TO_SIGN::equals);
        assertThat(office().journal())
                .filteredOn(event -> event instanceof HandoverSigned signed && signed.side() == Side.WITNESS)
                .hasSize(1);
        assertThat(office().journal())
                .filteredOn(HandoverCompleted.class::isInstance)
                .hasSize(1);
        assertThat(moves(devices)).hasSize(2 * devices.size());
    }

    private Callable<Optional<Refusal>> asking(int asker, Caller by, String sheet, Digest content) {
        return asking(asker, by, Side.OUTGOING, sheet, content);
    }

    private Callable<Optional<Refusal>> asking(int asker, Caller by, Side side, String sheet, Digest content) {
        SignHandover command = new SignHandover(
                new HandoverId(sheet), side, content, Cast.DRAWING, Authentication.PASSWORD, at(3), by, at(3));
        return () -> {
            try {
                ask(asker, by, command);
                return Optional.empty();
            } catch (CommandRefused refused) {
                return Optional.of(refused.refusal());
            }
        };
    }

    private static List<Optional<Refusal>> atOnce(List<Callable<Optional<Refusal>>> askings)
            throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(askings.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(askings.size())) {
            List<Future<Optional<Refusal>>> answers = askings.stream()
                    .map(asking -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return asking.call();
                    }))
                    .toList();
            List<Optional<Refusal>> all = new ArrayList<>();
            for (Future<Optional<Refusal>> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    /// Devices of this test alone, in store, and the class to receive them.
    private List<DeviceId> register(String name, int count) {
        if (office().journal().isEmpty()) {
            office().and(classOpened(), appointed(WANG));
        }
        List<DeviceId> devices = IntStream.range(0, count)
                .mapToObj(number -> new DeviceId("d-" + name + "-" + number))
                .toList();
        devices.forEach(
                device -> office().and(registered(device, AssetCode.of(device.value()), AssetCard.named("投影仪"), null)));
        return devices;
    }

    /// A sheet over these devices, checked and signed by the receiving side; answers its content.
    private Digest receive(String id, List<DeviceId> devices) {
        HandoverId sheet = new HandoverId(id);
        List<HandoverEvent> events = new ArrayList<>();
        List<Item> items = devices.stream()
                .map(device -> new Item(device, AssetCode.of(device.value()), "投影仪", 1, List.of()))
                .toList();
        events.add(new HandoverOpened(sheet, SCHOOL, Kind.ISSUE, STORE, WANGS_CLASS, items, CHEN, at(1)));
        devices.forEach(
                device -> events.add(new ItemChecked(sheet, SCHOOL, device, Finding.COMPLETE, null, WANG, at(2))));
        Digest content = Cast.contentOf(events.toArray(HandoverEvent[]::new));
        events.add(new HandoverSigned(
                sheet, SCHOOL, Side.INCOMING, WANG, content, Cast.DRAWING, Authentication.PASSWORD, at(3), at(3)));
        office().and(events.toArray(CustodyEvent[]::new));
        return content;
    }

    /// A succession over these devices, declared, counted and signed by both sides; answers its content.
    private Digest succeed(String id, List<DeviceId> devices) {
        HandoverId sheet = new HandoverId(id);
        devices.forEach(device ->
                office().and(moved(device, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-before"))));
        office().and(dismissed(WANG), appointed(LI));
        List<Item> items = devices.stream()
                .map(device -> new Item(device, AssetCode.of(device.value()), "投影仪", 1, List.of()))
                .toList();
        List<HandoverEvent> events = new ArrayList<>(List.of(
                new HandoverOpened(
                        sheet, SCHOOL, Kind.SUCCESSION, WANGS_CLASS, SuccessionSheet.LIS_CLASS, items, CHEN, at(1)),
                new WitnessNamed(sheet, SCHOOL, SUN, CHEN, at(1))));
        for (DeviceId device : devices) {
            events.add(new ItemDeclared(sheet, SCHOOL, device, Finding.COMPLETE, null, WANG, at(2)));
            events.add(new ItemChecked(sheet, SCHOOL, device, Finding.COMPLETE, null, LI, at(2)));
        }
        Digest content = Cast.contentOf(events.toArray(HandoverEvent[]::new));
        events.add(new HandoverSigned(
                sheet, SCHOOL, Side.OUTGOING, WANG, content, Cast.DRAWING, Authentication.PASSWORD, at(3), at(3)));
        events.add(new HandoverSigned(
                sheet, SCHOOL, Side.INCOMING, LI, content, Cast.DRAWING, Authentication.PASSWORD, at(3), at(3)));
        office().and(events.toArray(CustodyEvent[]::new));
        return content;
    }

    /// The completion is in exactly one append, which holds signature, completion and all moves, and nothing else.
    private void assertWholeAndOnce(String sheet, List<DeviceId> devices) {
        List<List<CustodyEvent>> completing = appends().stream()
                .filter(append -> append.stream()
                        .anyMatch(event -> event instanceof HandoverCompleted done
                                && done.handover().value().equals(sheet)))
                .toList();
        assertThat(completing).hasSize(1);
        List<CustodyEvent> append = completing.getFirst().stream()
                .filter(event -> !(event instanceof CommandEvent))
                .toList();
        assertThat(append).hasSize(2 + devices.size());
        assertThat(append.getFirst())
                .isInstanceOfSatisfying(
                        HandoverSigned.class,
                        signed -> assertThat(signed.signer()).isIn(CHEN, LIN));
        assertThat(append.subList(2, append.size()).stream().map(moved -> ((CustodyMoved) moved).device()))
                .isEqualTo(devices);
        assertThat(moves(devices)).hasSize(devices.size());
        assertThat(office().journal()).filteredOn(append::contains).hasSize(append.size());
    }

    private void assertNothingOfLastSignature(String sheet) {
        assertThat(office().journal())
                .filteredOn(event -> event instanceof HandoverEvent about
                        && about.handover().value().equals(sheet))
                .last()
                .isInstanceOfSatisfying(
                        HandoverSigned.class,
                        signed -> assertThat(signed.side()).isEqualTo(Side.INCOMING));
    }

    private List<CustodyEvent> moves(List<DeviceId> devices) {
        return office().journal().stream()
                .filter(event -> event instanceof CustodyMoved moved && devices.contains(moved.device()))
                .toList();
    }
}
