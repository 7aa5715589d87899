package banzhang.bench.pages;

import java.nio.file.Path;
import java.util.Optional;

/// 选项 — what was asked for on the command line of `banzhang bench pages`.
///
/// @param quick little to read and few pages
/// @param sheets only the pages that tell of sheets, of few ended ones and of many
/// @param only one of the two databases, `embedded` or `set`; both when none is named
/// @param seed what is written and asked follows from it
/// @param json a file for every figure
/// @param mongodb a replica set that is given instead of three nodes started here
/// @param mongod the program to start nodes with
record PagesOptions(
        boolean quick,
        boolean sheets,
        Optional<String> only,
        long seed,
        Optional<Path> json,
        Optional<String> mongodb,
        Optional<Path> mongod) {
    static final String USAGE =
            "banzhang bench pages [--quick | --sheets] [--only embedded|set] [--seed N] [--json FILE] [--mongodb URI]"
                    + " [--mongod PATH]";
    static final String EMBEDDED = "embedded";
    static final String SET = "set";
    private static final long SEED = 20_260_901;

    /// @throws IllegalArgumentException saying what makes no sense
    static PagesOptions parse(String... arguments) {
        PagesOptions asked = new PagesOptions(
                false, false, Optional.empty(), SEED, Optional.empty(), Optional.empty(), Optional.empty());
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals("--quick")) {
                asked = new PagesOptions(
                        true, asked.sheets, asked.only, asked.seed, asked.json, asked.mongodb, asked.mongod);
            } else if (arguments[at].equals("--sheets")) {
                asked = new PagesOptions(
                        asked.quick, true, asked.only, asked.seed, asked.json, asked.mongodb, asked.mongod);
            } else if (at + 1 < arguments.length) {
                asked = asked.with(arguments[at], arguments[++at]);
            } else {
                throw new IllegalArgumentException("unknown option, or one without a value: " + arguments[at]);
            }
        }
        return asked;
    }

    private PagesOptions with(String name, String value) {
        return switch (name) {
            case "--only" -> new PagesOptions(quick, sheets, Optional.of(database(value)), seed, json, mongodb, mongod);
            case "--seed" -> new PagesOptions(quick, sheets, only, number(value), json, mongodb, mongod);
            case "--json" -> new PagesOptions(quick, sheets, only, seed, Optional.of(Path.of(value)), mongodb, mongod);
            case "--mongodb" -> new PagesOptions(quick, sheets, only, seed, json, Optional.of(value), mongod);
            case "--mongod" -> new PagesOptions(quick, sheets, only, seed, json, mongodb, Optional.of(Path.of(value)));
            default -> throw new IllegalArgumentException("unknown option: " + name);
        };
    }

    private static String database(String value) {
        if (!value.equals(EMBEDDED) && !value.equals(SET)) {
            throw new IllegalArgumentException("--only needs embedded or set, not " + value);
        }
        return value;
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("--seed needs a number, not " + value, wrong);
        }
    }

    /// Whether this database is to be measured.
    boolean wants(String database) {
        return only.isEmpty() || only.get().equals(database);
    }

    PagesPace pace() {
        return sheets ? PagesPace.sheets() : quick ? PagesPace.quick() : PagesPace.full();
    }
}
