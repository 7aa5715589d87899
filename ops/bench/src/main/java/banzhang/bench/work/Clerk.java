package banzhang.bench.work;

import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/// 经办人 — one client: checks items on sheet after sheet, and moves the custody of devices in the same unit of work.
///
/// What is written follows from the seed alone, except for times and the ids of messages. Not for two threads.
public final class Clerk {
    /// Characters of every aggregate's name.
    public static final int NAME_LENGTH = 26;

    private static final HexFormat HEX = HexFormat.of();
    private static final int CHECKS_PER_SHEET = 15;
    private static final int DEVICES = 40;
    private static final String[] NOTES = {"屏幕左上角有划痕,遥控器电池盖缺失,已拍照存档", "外壳完好,开机正常,投影清晰,线材齐全无破损", "音箱左声道有杂音,待报修,其余配件齐全"};

    private final SplittableRandom random;
    private final SchoolId school;
    private final PersonId person;
    private final ClassId schoolClass;
    private final RoomId room;
    private final MetaData metadata;
    private final String[] devices = new String[DEVICES];
    private final long[] movements = new long[DEVICES];
    private String sheet = "";
    private long checks;
    private int device;

    /// 单据形状 — which aggregates the events of one unit of work belong to.
    public enum Shape {
        /// All to one sheet: every peer can store that.
        ONE_SHEET,
        /// A check on the sheet, and the custody of a device of its own moved by each further event, as the
        /// last
        /// signature does.
        SHEET_AND_DEVICES
    }

    public Clerk(long seed) {
        this.random = new SplittableRandom(seed);
        this.school = new SchoolId(name("s-"));
        this.person = new PersonId(name("p-"));
        this.schoolClass = new ClassId(name("c-"));
        this.room = new RoomId(name("r-"));
        this.metadata = MetaData.with("actor", person.value());
        for (int i = 0; i < DEVICES; i++) {
            devices[i] = name("d-");
        }
    }

    /// Clerks of one round, none of whom writes where another does.
    public static List<Clerk> staff(SplittableRandom seeds, int clients) {
        List<Clerk> staff = new ArrayList<>(clients);
        for (int client = 0; client < clients; client++) {
            staff.add(new Clerk(seeds.nextLong()));
        }
        return staff;
    }

    /// The next unit of work, of so many events, stamped now.
    public List<DomainEventMessage<?>> next(Shape shape, int events) {
        return next(shape, events, Instant.now());
    }

    /// The next unit of work, stamped with a time of its own.
    public List<DomainEventMessage<?>> next(Shape shape, int events, Instant at) {
        if (checks >= CHECKS_PER_SHEET || sheet.isEmpty()) {
            sheet = name("h-");
            checks = 0;
        }
        List<DomainEventMessage<?>> unit = new ArrayList<>(events);
        unit.add(check(at));
        while (unit.size() < events) {
            unit.add(shape == Shape.ONE_SHEET ? check(at) : move(at));
        }
        return unit;
    }

    private DomainEventMessage<?> check(Instant at) {
        String note = NOTES[random.nextInt(NOTES.length)];
        ItemChecked checked = new ItemChecked(
                new HandoverId(sheet), school, new DeviceId(name("d-")), Finding.DAMAGED, note, person, at);
        return message("Handover", sheet, checks++, checked, at);
    }

    private DomainEventMessage<?> move(Instant at) {
        device = (device + 1) % DEVICES;
        String moved = devices[device];
        CustodyMoved movement = new CustodyMoved(
                new DeviceId(moved),
                school,
                Custodian.store(school),
                Custodian.ofClass(schoolClass, person, room),
                Finding.COMPLETE,
                new HandoverId(sheet),
                at);
        return message("Device", moved, movements[device]++, movement, at);
    }

    private DomainEventMessage<?> message(String type, String aggregate, long sequence, Object payload, Instant at) {
        return new GenericDomainEventMessage<>(
                type,
                aggregate,
                sequence,
                payload,
                metadata,
                org.axonframework.common.IdentifierFactory.getInstance().generateIdentifier(),
                at);
    }

    private String name(String prefix) {
        return name(prefix, random);
    }

    static String name(String prefix, SplittableRandom random) {
        return prefix + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextInt());
    }
}
