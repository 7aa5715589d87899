package banzhang.bench.work;

import banzhang.bench.work.BlockForge.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.bson.RawBsonDocument;

/// 历史 — a journal's past, as blocks: most of it sheets nobody asks for, among them the aggregates that are loaded
/// later, whose events are spread over all of it.
public final class Filling {
    /// Events of the aggregates that are loaded.
    public static final List<Integer> SIZES = List.of(10, 100, 1_000);

    private static final List<Integer> HOW_MANY = List.of(200, 20, 4);
    private static final int OPEN_SHEETS = 500;
    private static final int CHECKS_PER_SHEET = 15;
    private static final int UNITS_PER_BLOCK = 16;
    private static final int BLOCKS_PER_COMMAND = 256;

    private final SplittableRandom random;
    private final List<Growing> asked = new ArrayList<>();
    private final Map<Integer, List<String>> names = new LinkedHashMap<>();
    private final Growing[] sheets = new Growing[OPEN_SHEETS];
    private long toCome;

    /// 成长中 — an aggregate that still gets events.
    private static final class Growing {
        private final String name;
        private final int size;
        private int events;

        Growing(String name, int size) {
            this.name = name;
            this.size = size;
        }

        Place next() {
            return new Place(name, events++);
        }

        boolean isFull() {
            return events == size;
        }
    }

    public Filling(long seed) {
        this.random = new SplittableRandom(seed);
        for (int kind = 0; kind < SIZES.size(); kind++) {
            int size = SIZES.get(kind);
            List<String> ofSize = new ArrayList<>();
            for (int number = 0; number < HOW_MANY.get(kind); number++) {
                Growing aggregate = new Growing(Clerk.name("d-", random), size);
                asked.add(aggregate);
                ofSize.add(aggregate.name);
                toCome += size;
            }
            names.put(size, ofSize);
        }
    }

    /// The fewest events there can be: those of the aggregates that are loaded.
    public long least() {
        return asked.stream().mapToLong(it -> it.size).sum();
    }

    /// Names of the aggregates of that many events.
    public List<String> ofSize(int size) {
        return List.copyOf(names.getOrDefault(size, List.of()));
    }

    /// Makes so many events, at least the fewest, and hands each command's blocks over, with a word on whether it
    /// is
    /// the last.
    public void make(long events, BlockForge forge, BiConsumer<List<RawBsonDocument>, Boolean> command) {
        long left = Math.max(events, least());
        List<RawBsonDocument> blocks = new ArrayList<>();
        List<List<Place>> units = new ArrayList<>();
        while (left > 0) {
            units.add(List.of(next(left)));
            left--;
            if (units.size() == UNITS_PER_BLOCK || left == 0) {
                blocks.add(forge.block(units));
                units.clear();
            }
            if (blocks.size() == BLOCKS_PER_COMMAND || left == 0) {
                command.accept(blocks, left == 0);
                blocks = new ArrayList<>();
            }
        }
    }

    private Place next(long left) {
        if (random.nextLong(left) >= toCome) {
            int at = random.nextInt(OPEN_SHEETS);
            Growing sheet = sheets[at];
            if (sheet == null || sheet.isFull()) {
                sheet = new Growing(Clerk.name("h-", random), CHECKS_PER_SHEET);
                sheets[at] = sheet;
            }
            return sheet.next();
        }
        return nextAsked();
    }

    /// Any of them, weighted by what it still lacks, so that a long one does not gather at the end.
    private Place nextAsked() {
        long lot = random.nextLong(toCome--);
        for (int at = 0; at < asked.size(); at++) {
            Growing aggregate = asked.get(at);
            lot -= aggregate.size - aggregate.events;
            if (lot < 0) {
                return aggregate.next();
            }
        }
        throw new IllegalStateException("more was to come than the aggregates lack");
    }
}
