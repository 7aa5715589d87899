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
    private final KeptReadings<ShelvedDevice, List<ShelvedDevice>> schools;
    private final ViewCollection imports;
    private final KeptReadings<Document, Map<String, LedgerDevice.Entered>> completed;
    private final ViewCollection residues;
    private final KeptReadings<FoundOfDevice, Map<String, List<Found>>> findings;

    LedgerShelf(Bookcase bookcase) {
        this.devices = bookcase.open(View.LEDGER, "view_devices")
                .changing()
                .kept()
                .indexed("custody.holder")
                .indexed("custody.room");
        this.schools = new KeptReadings<>(devices, ShelvedDevice::of, ShelvedDevice::bytes, all -> all, KEPT_MEBIBYTES);
        this.imports =
                bookcase.open(View.LEDGER, "view_imports").changing().kept().writtenLast();
        this.completed = new KeptReadings<>(
                imports, batch -> batch, batch -> BYTES_OF_A_BATCH, LedgerShelf::completed, KEPT_BESIDE);
        this.residues = bookcase.open(View.LEDGER, "view_residues").kept();
        this.findings = new KeptReadings<>(
                residues, FoundOfDevice::of, finding -> BYTES_OF_A_FINDING, FoundOfDevice::byDevice, KEPT_BESIDE);
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
        Map<String, LedgerDevice.Entered> whole = entered == null ? Map.of() : completed(List.of(entered));
        List<Found> left =
                residues.under(school, device).stream().map(Found::of).toList();
        return inLedgers(shelved, whole.get(String.valueOf(batch)), left);
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
        Map<String, LedgerDevice.Entered> entered = completed.under(school);
        Map<String, List<Found>> left = findings.under(school);
        return found.get().stream()
                .flatMap(device -> inLedgers(
                        device,
                        entered.get(String.valueOf(device.batch())),
                        left.getOrDefault(device.device().value(), List.of()))
                        .stream())
                .toList();
    }

    /// When the batches that are complete were, by their ids.
    private static Map<String, LedgerDevice.Entered> completed(List<Document> batches) {
        return batches.stream()
                .filter(batch -> State.valueOf(batch.getString("state")) == State.COMPLETED)
                .collect(Collectors.toUnmodifiableMap(batch -> batch.getString("batch"), LedgerShelf::entered));
    }

    /// Nothing follows a batch's completion, so that is what it knows last.
    private static LedgerDevice.Entered entered(Document completed) {
        return new LedgerDevice.Entered(Instant.parse(completed.getString("endedAt")), completed.getLong("position"));
    }

    private static Optional<LedgerDevice> inLedgers(
            ShelvedDevice device, LedgerDevice.@Nullable Entered entered, List<Found> left) {
        return device.batch() == null || entered != null
                ? Optional.of(device.inLedgers(entered, left))
                : Optional.empty();
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
