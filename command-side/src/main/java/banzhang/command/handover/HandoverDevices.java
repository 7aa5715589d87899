package banzhang.command.handover;

import banzhang.access.Refusal;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.command.register.Device;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.ImportBatch;
import banzhang.command.register.ImportProgress;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverSheet;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import banzhang.journal.Foresight;
import banzhang.journal.Foresight.Foreseen;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 单上设备 — the devices of one sheet, loaded into the unit of work: are they there to pass, and pass them.
///
/// Always loaded in the order of their ids: sheets over the same devices wait for each other instead of for ever.
final class HandoverDevices {
    private final Repository<Device> devices;
    private final Repository<ImportBatch> batches;
    private final Foresight foresight;

    HandoverDevices(Repository<Device> devices, Repository<ImportBatch> batches, Foresight foresight) {
        this.devices = devices;
        this.batches = batches;
        this.foresight = foresight;
    }

    /// The devices as a sheet names them.
    ///
    /// @throws CommandRefused when one is not in the school's ledger or not with the outgoing side; says which
    List<Item> itemsFrom(SchoolId school, Custodian from, List<DeviceId> asked) {
        Map<DeviceId, Aggregate<Device>> known = inLedger(school, asked);
        refuse(asked, id -> !isWith(from, get(known, id)), DeviceRefusal.DEVICE_HAS_MOVED);
        return asked.stream().map(id -> itemOf(id, get(known, id))).toList();
    }

    /// Who has all of these devices.
    ///
    /// @throws CommandRefused when one is with no holder of these sorts, or they are with several; says which
    Custodian holderOf(SchoolId school, List<DeviceId> asked, Set<Custodian.Kind> sorts) {
        Map<DeviceId, Aggregate<Device>> known = inLedger(school, asked);
        refuse(asked, id -> !sorts.contains(custodianOf(known, id).kind()), DeviceRefusal.DEVICE_HAS_MOVED);
        Custodian first = custodianOf(known, asked.getFirst());
        refuse(asked, id -> !isWith(first, get(known, id)), HandoverRefusal.HOLDERS_DIFFER);
        return first;
    }

    private Map<DeviceId, Aggregate<Device>> inLedger(SchoolId school, List<DeviceId> asked) {
        Map<DeviceId, Aggregate<Device>> known = load(asked);
        refuse(asked, id -> !isRegistered(school, known.get(id)), DeviceRefusal.DEVICE_NOT_FOUND);
        refuse(asked, id -> isIn(ImportProgress.State.RUNNING, get(known, id)), DeviceRefusal.DEVICE_NOT_IN_LEDGER);
        refuseGone(asked, known);
        return known;
    }

    /// Those that are in no ledger any more, all of one reason at a time.
    private static void refuseGone(List<DeviceId> asked, Map<DeviceId, Aggregate<Device>> known) {
        for (DeviceRefusal why : DeviceRefusal.values()) {
            refuse(asked, id -> get(known, id).invoke(Device::whyNotInLedger).equals(Optional.of(why)), why);
        }
    }

    private static Custodian custodianOf(Map<DeviceId, Aggregate<Device>> known, DeviceId id) {
        return get(known, id).invoke(Device::custodian);
    }

    /// Tells each device of the sheet that names it: whoever takes one out of the ledger meanwhile meets this
    /// event.
    void list(HandoverId sheet, List<DeviceId> asked, Instant at) {
        load(asked).values().forEach(device -> device.execute(known -> known.list(sheet, at)));
    }

    /// Moves what passes into the receiving side's custody, in the order of the sheet.
    ///
    /// @throws CommandRefused when one is no longer with the outgoing side; says which
    /// @throws ConcurrencyException when the sheet turns out to have been completed after it was loaded
    void move(HandoverSheet sheet, HandoverCompleted completed) {
        Map<DeviceId, Aggregate<Device>> known;
        try (Foreseen _ = foreseen(completed.moved())) {
            known = load(completed.moved());
        }
        requireNoneMovedBy(sheet.handover(), known.values());
        refuseGone(completed.moved(), known);
        refuse(completed.moved(), id -> !isWith(sheet.from(), get(known, id)), DeviceRefusal.DEVICE_HAS_MOVED);
        for (DeviceId id : completed.moved()) {
            Finding condition = HandoverRules.findingOf(sheet, id);
            get(known, id)
                    .execute(device -> device.moveCustody(
                            sheet.from(), sheet.to(), condition, sheet.handover(), completed.happenedAt()));
        }
    }

    /// Another process may complete the sheet between our look at it and at its devices. Then the devices have
    /// moved, but to say so would be the wrong answer: looked at again, the sheet has the right one.
    private static void requireNoneMovedBy(HandoverId sheet, Collection<Aggregate<Device>> devices) {
        if (devices.stream().anyMatch(device -> device.invoke(loaded -> loaded.isMovedBy(sheet)))) {
            throw new ConcurrencyException("sheet " + sheet + " was completed while it was being signed");
        }
    }

    /// Asks the journal once for all of these, instead of once for each when it is loaded; until this is closed.
    Foreseen foreseen(List<DeviceId> asked) {
        return foresight.of(asked.stream().map(DeviceId::value).toList());
    }

    private Map<DeviceId, Aggregate<Device>> load(List<DeviceId> asked) {
        Map<DeviceId, Aggregate<Device>> known = new LinkedHashMap<>();
        asked.stream()
                .sorted(Comparator.comparing(DeviceId::value))
                .forEach(id -> KnownAggregates.find(devices, id.value()).ifPresent(device -> known.put(id, device)));
        return known;
    }

    private static Aggregate<Device> get(Map<DeviceId, Aggregate<Device>> known, DeviceId id) {
        return Objects.requireNonNull(known.get(id), "a device on a sheet is in the register");
    }

    /// In the register of this school, and not by an import that was withdrawn.
    private boolean isRegistered(SchoolId school, @Nullable Aggregate<Device> device) {
        return device != null
                && device.invoke(loaded -> school.equals(loaded.school()))
                && !isIn(ImportProgress.State.WITHDRAWN, device);
    }

    private boolean isIn(ImportProgress.State state, Aggregate<Device> device) {
        @Nullable ImportId batch = device.invoke(Device::batch);
        return batch != null
                && batches.load(batch.value())
                        .invoke(loaded -> loaded.progress().state() == state);
    }

    private static boolean isWith(Custodian holder, Aggregate<Device> device) {
        return device.invoke(loaded -> loaded.isWith(holder));
    }

    private static Item itemOf(DeviceId id, Aggregate<Device> device) {
        return device.invoke(loaded -> new Item(
                id,
                loaded.assetCode(),
                loaded.card().name(),
                loaded.card().quantity(),
                loaded.card().accessories()));
    }

    private static void refuse(List<DeviceId> asked, Predicate<DeviceId> broken, Refusal refusal) {
        List<Map<String, String>> errors = asked.stream()
                .filter(broken)
                .map(id -> Map.of("device", id.value()))
                .toList();
        if (!errors.isEmpty()) {
            throw new CommandRefused(refusal, Map.of("errors", errors));
        }
    }
}
