package banzhang.bench.pages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.SplittableRandom;

/// 页 — a page that people open every day, each time of something else.
enum Page {
    LEDGER("ledger") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/ledger?page=" + (1 + random.nextInt(Math.max(1, school.devices() / ROWS)));
        }
    },
    LEDGER_THEN("ledger as of then") {
        @Override
        String path(School school, SplittableRandom random) {
            long seconds = random.nextLong(school.first().until(school.last(), ChronoUnit.SECONDS));
            return "/ledger?at=" + school.first().plusSeconds(seconds);
        }
    },
    HISTORY("history of a device") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/devices/d-" + school.id() + "-" + (1 + random.nextInt(school.devices()));
        }
    },
    SEARCH("search by code") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/search?q=" + school.id().toUpperCase(Locale.ROOT) + "-"
                    + "%05d".formatted(1 + random.nextInt(school.devices()));
        }
    },
    HOME("home") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/";
        }
    },
    HANDOVERS("handovers") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/handovers";
        }
    },
    BOARD("board of handovers") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/handovers/board";
        }
    },
    DUE("handovers due") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/handovers/due";
        }
    },
    RESIDUES("residues") {
        @Override
        String path(School school, SplittableRandom random) {
            return "/residues";
        }
    };

    /// Those that tell of sheets.
    static final EnumSet<Page> OF_SHEETS = EnumSet.of(HOME, HANDOVERS, BOARD, DUE, RESIDUES);

    private static final int ROWS = 50;
    private final String label;

    Page(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// One of them, chosen at random.
    abstract String path(School school, SplittableRandom random);

    /// 学校 — the one whose ledgers are read.
    ///
    /// @param devices how many it has; they are numbered from 1
    /// @param first when its events begin
    /// @param last when they end
    record School(String id, int devices, Instant first, Instant last) {}
}
