package banzhang.bench.work;

import static java.nio.charset.StandardCharsets.US_ASCII;

import banzhang.journal.EventNamingSerializer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.axonframework.serialization.Serializer;
import org.bson.RawBsonDocument;

/// 造块 — blocks like those the journal writes, of like size and as many events, without an engine.
///
/// They follow each other from position 0. A block is closed at 16 units of work or 16 KB, as the journal closes it.
public final class BlockForge {
    private static final int MOULDS = 1_000;
    private static final int BLOCK_UNITS = 16;
    private static final int BLOCK_BYTES = 16 << 10;
    private static final int HEAD = 96;
    private static final String DEVICE = "d-";

    private final SplittableRandom random;
    private final List<EventMould> checks = new ArrayList<>();
    private final List<EventMould> movements = new ArrayList<>();
    private final long[] writer;
    private long position;
    private long nanos;
    private long batch;

    /// 落点 — which aggregate an event goes to, and as which of its events.
    public record Place(String aggregate, long sequence) {}

    public BlockForge(long seed, long firstNanos) {
        this.random = new SplittableRandom(seed);
        this.nanos = firstNanos;
        this.writer = new long[] {random.nextLong(), random.nextLong()};
        Serializer serializer = EventNamingSerializer.create();
        for (int i = 0; i < MOULDS; i += 2) {
            var unit = new Clerk(random.nextLong()).next(Clerk.Shape.SHEET_AND_DEVICES, 2);
            checks.add(EventMould.of(unit.getFirst(), serializer));
            movements.add(EventMould.of(unit.getLast(), serializer));
        }
    }

    /// The position after the last event.
    public long end() {
        return position;
    }

    /// Blocks of so many units of so many events each, all on aggregates nobody has heard of.
    public List<RawBsonDocument> strangers(int units, int eventsPerUnit, Clerk.Shape shape) {
        List<RawBsonDocument> blocks = new ArrayList<>();
        List<List<Place>> open = new ArrayList<>();
        int perBlock = unitsPerBlock(eventsPerUnit, shape);
        for (int unit = 0; unit < units; unit++) {
            open.add(places(eventsPerUnit, shape));
            if (open.size() == perBlock || unit == units - 1) {
                blocks.add(block(open));
                open.clear();
            }
        }
        return blocks;
    }

    private List<Place> places(int events, Clerk.Shape shape) {
        String sheet = Clerk.name("h-", random);
        List<Place> places = new ArrayList<>(events);
        for (int event = 0; event < events; event++) {
            boolean onSheet = event == 0 || shape == Clerk.Shape.ONE_SHEET;
            places.add(onSheet ? new Place(sheet, event) : new Place(Clerk.name(DEVICE, random), 0));
        }
        return places;
    }

    private int unitsPerBlock(int eventsPerUnit, Clerk.Shape shape) {
        EventMould further = (shape == Clerk.Shape.ONE_SHEET ? checks : movements).getFirst();
        int bytes = checks.getFirst().bytes() + (eventsPerUnit - 1) * further.bytes();
        return Math.clamp(BLOCK_BYTES / bytes, 1, BLOCK_UNITS);
    }

    /// One block of these units.
    public RawBsonDocument block(List<List<Place>> units) {
        List<EventMould> chosen = new ArrayList<>();
        int bytes = HEAD;
        for (List<Place> unit : units) {
            for (Place place : unit) {
                List<EventMould> moulds = place.aggregate().startsWith(DEVICE) ? movements : checks;
                EventMould mould = moulds.get(random.nextInt(moulds.size()));
                chosen.add(mould);
                bytes += mould.bytes() + 8;
            }
        }
        ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int events = putHead(out, chosen.size());
        int index = 0;
        for (List<Place> unit : units) {
            for (Place place : unit) {
                out.put((byte) 3)
                        .put(Integer.toString(index).getBytes(US_ASCII))
                        .put((byte) 0);
                chosen.get(index++).cast(out, place.aggregate(), place.sequence(), nanos, random);
            }
        }
        out.put((byte) 0).putInt(events, out.position() - events);
        out.put((byte) 0).putInt(0, out.position());
        position += chosen.size();
        return new RawBsonDocument(out.array(), 0, out.position());
    }

    /// Everything up to the array of events; answers where that begins. Its sizes are filled in later.
    private int putHead(ByteBuffer out, int count) {
        nanos += 5_000_000L * count;
        out.putInt(0);
        name(out, 0x12, "_id").putLong(position);
        name(out, 0x10, "n").putInt(count);
        name(out, 0x12, "h").putLong(nanos);
        name(out, 0x05, "w").putInt(16).put((byte) 4);
        out.putLong(writer[0]).putLong(writer[1]);
        name(out, 0x12, "b").putLong(++batch);
        name(out, 0x10, "v").putInt(1);
        int events = name(out, 0x04, "e").position();
        out.putInt(0);
        return events;
    }

    private static ByteBuffer name(ByteBuffer out, int type, String name) {
        return out.put((byte) type).put(name.getBytes(US_ASCII)).put((byte) 0);
    }
}
