package banzhang.query.ledger;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.query.ledger.ImportEntry.State;
import banzhang.query.views.Bookcase;
import banzhang.query.views.KeptReadings;
import banzhang.query.views.ReadOnce;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 台账账架 — where the ledger's documents are, and the devices that are in the ledgers.
///
/// A device of an import is in them from the moment its batch is: the batch's one document says so for all of them, so
/// nobody ever sees half of a batch.
@Component
public final class LedgerShelf {
    private static final long KEPT_MEBIBYTES = Runtime.getRuntime().maxMemory() / 8 >> 20;
    private static final long KEPT_BESIDE = Math.max(1, KEPT_MEBIBYTES / 8);
    private static final int BYTES_OF_A_FINDING = 200;
    private static final int BYTES_OF_A_BATCH = 1_000;
    private final ViewCollection devices;
    private final KeptReadings<ShelvedDevice> schools;
    private final ViewCollection imports;
    private final KeptReadings<Document> batches;
    private final ViewCollection residues;
    private final KeptReadings<Residue> findings;

    /// 留存 — what was found of a device.
    private record Residue(String device, Found found) {
        static Residue of(Document kept) {
            return new Residue(kept.getString("device"), Found.of(kept));
        }
    }

    LedgerShelf(Bookcase bookcase) {
        this.devices = bookcase.open(View.LEDGER, "view_devices")
                .changing()
                .indexed("custody.holder")
                .indexed("custody.room");
        this.schools = new KeptReadings<>(devices, ShelvedDevice::of, ShelvedDevice::bytes, KEPT_MEBIBYTES);
        this.imports = bookcase.open(View.LEDGER, "view_imports").changing().writtenLast();
        this.batches = new KeptReadings<>(imports, batch -> batch, batch -> BYTES_OF_A_BATCH, KEPT_BESIDE);
        this.residues = bookcase.open(View.LEDGER, "view_residues");
        this.findings = new KeptReadings<>(residues, Residue::of, finding -> BYTES_OF_A_FINDING, KEPT_BESIDE);
    }

    ViewCollection devices() {
        return devices;
    }

    ViewCollection imports() {
        return imports;
    }

    ViewCollection residues() {
        return residues;
    }

    /// One device, when it is in the ledgers and this caller's to see: a 班主任's own classes hold it or held it.
    public Optional<LedgerDevice> find(Caller caller, DeviceId device) {
        String key = ViewKey.of(caller.school(), device);
        return ReadOnce.inRequest("device|" + key, () -> find(caller.school(), device, devices.find(key)))
                .filter(one -> sees(caller, one));
    }

    private Optional<LedgerDevice> find(SchoolId school, DeviceId device, @Nullable Document known) {
        if (known == null) {
            return Optional.empty();
        }
        ShelvedDevice shelved = ShelvedDevice.of(known);
        ImportId batch = shelved.batch();
        Document entered = batch == null ? null : imports.find(ViewKey.of(school, batch));
        List<Found> left =
                residues.under(school, device).stream().map(Found::of).toList();
        return device(shelved, entered, left);
    }

    /// All devices in the ledgers of a school.
    List<LedgerDevice> ofSchool(SchoolId school) {
        return ReadOnce.inRequest("devices|" + school, () -> inLedgers(school, () -> schools.under(school)));
    }

    /// Those that one of these classes holds or held.
    List<LedgerDevice> ofClasses(SchoolId school, Iterable<ClassId> classes) {
        List<String> holders = new ArrayList<>();
        classes.forEach(one -> holders.add(one.value()));
        return ofHolders(school, holders);
    }

    /// Those that one of these holds or held: classes, rooms, borrowers, shops by their ids.
    List<LedgerDevice> ofHolders(SchoolId school, Collection<String> holders) {
        return holders.isEmpty()
                ? List.of()
                : inLedgers(school, () -> shelved(devices.under(Filters.in("custody.holder", holders), school)));
    }

    /// Those of these devices that are in the ledgers.
    List<LedgerDevice> these(SchoolId school, Collection<DeviceId> asked) {
        return asked.isEmpty()
                ? List.of()
                : inLedgers(
                        school,
                        () -> shelved(devices.find(asked.stream()
                                .map(device -> ViewKey.of(school, device))
                                .toList())));
    }

    /// Those that one of these classes holds or held, or that stand or stood in one of these rooms.
    Set<DeviceId> everWith(SchoolId school, Set<ClassId> classes, Set<RoomId> rooms) {
        if (classes.isEmpty() && rooms.isEmpty()) {
            return Set.of();
        }
        Bson with = Filters.or(
                Filters.in(
                        "custody.holder", classes.stream().map(ClassId::value).toList()),
                Filters.in("custody.room", rooms.stream().map(RoomId::value).toList()));
        return devices.under(with, school).stream().map(DeviceDocument::device).collect(Collectors.toSet());
    }

    List<ImportEntry> importsOf(SchoolId school) {
        return imports.under(school).stream().map(LedgerShelf::entry).toList();
    }

    private static List<ShelvedDevice> shelved(List<Document> found) {
        return found.stream().map(ShelvedDevice::of).toList();
    }

    /// The batches are asked for first: of one that was complete then, every device is there now.
    private List<LedgerDevice> inLedgers(SchoolId school, Supplier<List<ShelvedDevice>> found) {
        Map<String, Document> entered = new HashMap<>();
        batches.under(school).forEach(batch -> entered.put(batch.getString("batch"), batch));
        Map<String, List<Found>> left = new HashMap<>();
        findings.under(school)
                .forEach(one -> left.computeIfAbsent(one.device(), none -> new ArrayList<>())
                        .add(one.found()));
        return found.get().stream()
                .flatMap(device -> device(
                        device,
                        entered.get(String.valueOf(device.batch())),
                        left.getOrDefault(device.device().value(), List.of()))
                        .stream())
                .toList();
    }

    private static Optional<LedgerDevice> device(ShelvedDevice device, @Nullable Document batch, List<Found> left) {
        if (device.batch() == null) {
            return Optional.of(device.inLedgers(null, left));
        }
        if (batch == null || State.valueOf(batch.getString("state")) != State.COMPLETED) {
            return Optional.empty();
        }
        // nothing follows its completion, so that is what it knows last
        Instant endedAt = Instant.parse(batch.getString("endedAt"));
        return Optional.of(
                device.inLedgers(new LedgerDevice.Entered(endedAt, batch.getLong("position")), left));
    }

    private static boolean sees(Caller caller, LedgerDevice device) {
        return caller.seesWholeSchool()
                || caller.classes().stream().anyMatch(device::wasEverWith)
                || device.wasEverKeptBy(caller.person());
    }

    private static ImportEntry entry(Document batch) {
        String endedAt = batch.getString("endedAt");
        return new ImportEntry(
                new ImportId(batch.getString("batch")),
                State.valueOf(batch.getString("state")),
                batch.getInteger("rows"),
                batch.getInteger("done"),
                Instant.parse(batch.getString("begunAt")),
                endedAt == null ? null : Instant.parse(endedAt),
                batch.getLong("position"),
                batch.getString("reason"));
    }
}
