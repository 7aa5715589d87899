package banzhang.bench.handover;

import java.nio.file.Path;
import java.util.Optional;

/// 选项 — what was asked for on the command line of `banzhang bench handover`.
///
/// @param quick fewer people and rounds
/// @param json a file for every figure
/// @param mongodb a replica set that is given instead of three nodes started here
/// @param mongod the program to start nodes with
record HandoverOptions(boolean quick, Optional<Path> json, Optional<String> mongodb, Optional<Path> mongod) {
    static final String USAGE = "banzhang bench handover [--quick] [--json FILE] [--mongodb URI] [--mongod PATH]";

    /// @throws IllegalArgumentException saying what makes no sense
    static HandoverOptions parse(String... arguments) {
        HandoverOptions asked = new HandoverOptions(false, Optional.empty(), Optional.empty(), Optional.empty());
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals("--quick")) {
                asked = new HandoverOptions(true, asked.json, asked.mongodb, asked.mongod);
            } else if (at + 1 < arguments.length) {
                asked = asked.with(arguments[at], arguments[++at]);
            } else {
                throw new IllegalArgumentException("unknown option, or one without a value: " + arguments[at]);
            }
        }
        return asked;
    }

    private HandoverOptions with(String name, String value) {
        return switch (name) {
            case "--json" -> new HandoverOptions(quick, Optional.of(Path.of(value)), mongodb, mongod);
            case "--mongodb" -> new HandoverOptions(quick, json, Optional.of(value), mongod);
            case "--mongod" -> new HandoverOptions(quick, json, mongodb, Optional.of(Path.of(value)));
            default -> throw new IllegalArgumentException("unknown option: " + name);
        };
    }

    HandoverPace pace() {
        return quick ? HandoverPace.quick() : HandoverPace.full();
    }
}
