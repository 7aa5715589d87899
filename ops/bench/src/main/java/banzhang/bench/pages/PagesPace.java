package banzhang.bench.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// 节奏 — how much there is to read, by how many, and how often.
///
/// @param embedded what the embedded database holds, the smaller history first
/// @param replicaSet what the replica set holds, the smaller history first
/// @param readers at once
/// @param warmUp pages of each kind that one reader opens before any counts
/// @param pages of each kind that the readers open together, and that count
/// @param ofTheGoal whether the sizes are those the goals speak of
/// @param what which pages are opened
record PagesPace(
        List<Size> embedded,
        List<Size> replicaSet,
        List<Integer> readers,
        int warmUp,
        int pages,
        boolean ofTheGoal,
        Set<Page> what) {
    PagesPace(
            List<Size> embedded,
            List<Size> replicaSet,
            List<Integer> readers,
            int warmUp,
            int pages,
            boolean ofTheGoal) {
        this(embedded, replicaSet, readers, warmUp, pages, ofTheGoal, EnumSet.allOf(Page.class));
    }

    /// 规模 — so many schools with so many devices each, and so many events about them.
    record Size(int schools, int devices, long events) {
        @Override
        public String toString() {
            return "%,d devices, %,d events".formatted(schools * devices, events);
        }
    }

    static PagesPace full() {
        return new PagesPace(
                List.of(new Size(1, 1_000, 20_000), new Size(1, 1_000, 100_000)),
                List.of(new Size(20, 1_000, 200_000), new Size(20, 1_000, 1_000_000)),
                List.of(1, 8),
                100,
                200,
                true,
                EnumSet.complementOf(Page.OF_SHEETS));
    }

    /// Some hundred ended sheets and some ten thousand, over as many devices.
    static PagesPace sheets() {
        List<Size> sizes = List.of(new Size(1, 300, 4_000), new Size(1, 300, 150_000));
        return new PagesPace(sizes, sizes, List.of(1), 100, 200, false, Page.OF_SHEETS);
    }

    static PagesPace quick() {
        return new PagesPace(
                List.of(new Size(1, 100, 2_000), new Size(1, 100, 10_000)),
                List.of(new Size(2, 100, 4_000), new Size(2, 100, 20_000)),
                List.of(1, 8),
                100,
                200,
                false);
    }
}
