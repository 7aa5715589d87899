package banzhang.bench.load;

import java.util.Arrays;
import java.util.Collection;

/// 时延 — how long each of many things took, in nanoseconds.
public final class Latencies {
    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    public static Latencies of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /// All of several.
    public static Latencies merged(Collection<Latencies> parts) {
        return of(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
    }

    public int count() {
        return sorted.length;
    }

    /// The smallest that is not below `percent` of them (nearest rank), in milliseconds; NaN of none.
    public double millis(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    /// All of them, in ascending order.
    public long[] nanos() {
        return sorted.clone();
    }

    /// 时延记录 — grows by one measurement after another; for one thread.
    public static final class Recorder {
        private long[] nanos = new long[1024];
        private int count;

        public void add(long nanosTaken) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = nanosTaken;
        }

        public Latencies taken() {
            return of(Arrays.copyOf(nanos, count));
        }
    }
}
