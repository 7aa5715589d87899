package banzhang.sample;

import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 样例交接单 — tells one sheet from its opening to its end: signed with all custody moved, or withdrawn.
final class SampleSheet {
    private static final int MOST_ITEMS = 8;
    private final DistrictSchool told;
    private final Random random;
    private final HandoverId sheet;

    /// A device and who holds it.
    record Held(DeviceId device, AssetCode code, String name, Custodian by) {}

    SampleSheet(DistrictSchool told, Random random, String id) {
        this.told = told;
        this.random = random;
        this.sheet = new HandoverId(id);
    }

    void tell(List<Held> devices, List<Custodian> classes) {
        List<Integer> chosen = choose(devices);
        Custodian from = devices.get(chosen.getFirst()).by();
        Custodian to = otherThan(from, classes);
        PersonId receiver = Objects.requireNonNull(to.person());
        List<Item> items = chosen.stream()
                .map(devices::get)
                .map(held -> new Item(held.device(), held.code(), held.name(), 1, List.of("遥控器")))
                .toList();
        unit(new HandoverOpened(sheet, told.school(), Kind.ISSUE, from, to, items, told.clerk(), told.now()));
        if (random.nextInt(12) == 0) {
            unit(new HandoverWithdrawn(sheet, told.school(), "开错了", told.clerk(), told.now()));
            return;
        }
        List<Finding> findings = new ArrayList<>();
        for (Item item : items) {
            Finding finding = random.nextInt(20) == 0 ? Finding.DAMAGED : Finding.COMPLETE;
            String note = finding == Finding.DAMAGED ? "外壳有裂纹" : null;
            findings.add(finding);
            unit(new ItemChecked(sheet, told.school(), item.device(), finding, note, receiver, told.now()));
        }
        unit(signed(Side.INCOMING, receiver));
        complete(devices, chosen, findings, from, to);
    }

    private void complete(
            List<Held> devices, List<Integer> chosen, List<Finding> findings, Custodian from, Custodian to) {
        List<Happened> last = new ArrayList<>();
        last.add(of(signed(Side.OUTGOING, from.person() == null ? told.clerk() : from.person())));
        List<Residue> residue = new ArrayList<>();
        List<DeviceId> moved = new ArrayList<>();
        for (int item = 0; item < chosen.size(); item++) {
            DeviceId device = devices.get(chosen.get(item)).device();
            moved.add(device);
            if (findings.get(item) == Finding.DAMAGED) {
                residue.add(new Residue(device, Finding.DAMAGED));
            }
        }
        last.add(of(new HandoverCompleted(sheet, told.school(), moved, residue, told.now())));
        for (int item = 0; item < chosen.size(); item++) {
            Held held = devices.get(chosen.get(item));
            CustodyMoved move =
                    new CustodyMoved(held.device(), told.school(), from, to, findings.get(item), sheet, told.now());
            last.add(told.happened("Device", held.device().value(), move));
            devices.set(chosen.get(item), new Held(held.device(), held.code(), held.name(), to));
        }
        told.unit(last.toArray(Happened[]::new));
    }

    /// Some devices that one and the same custodian holds.
    private List<Integer> choose(List<Held> devices) {
        int first = random.nextInt(devices.size());
        Set<Integer> chosen = new HashSet<>(Set.of(first));
        for (int more = random.nextInt(MOST_ITEMS); more > 0; more--) {
            int one = random.nextInt(devices.size());
            if (devices.get(one).by().equals(devices.get(first).by())) {
                chosen.add(one);
            }
        }
        return chosen.stream().sorted().toList();
    }

    private Custodian otherThan(Custodian from, List<Custodian> classes) {
        Custodian to = classes.get(random.nextInt(classes.size()));
        return to.equals(from) ? classes.get((classes.indexOf(to) + 1) % classes.size()) : to;
    }

    private HandoverSigned signed(Side side, @Nullable PersonId signer) {
        return new HandoverSigned(
                sheet,
                told.school(),
                side,
                Objects.requireNonNull(signer),
                told.digest(),
                told.digest(),
                Authentication.PASSWORD,
                told.now(),
                told.now());
    }

    private void unit(HandoverEvent event) {
        told.unit(of(event));
    }

    private Happened of(HandoverEvent event) {
        return told.happened("Handover", sheet.value(), event);
    }
}
