package banzhang.faults.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// 端口归属 — which member's process opened a connection, by Linux's tables; members say nothing of themselves when they
/// connect.
final class Owners {
    private static final int LOCAL = 1;
    private static final int INODE = 9;
    private final Supplier<List<Long>> memberPids;

    Owners(Supplier<List<Long>> memberPids) {
        this.memberPids = memberPids;
    }

    /// The member that has this local port, or [Wires#APPLICATION] for anybody else.
    int ownerOf(int port) {
        Optional<String> inode = inodeOf(port);
        List<Long> pids = memberPids.get();
        for (int member = 0; inode.isPresent() && member < pids.size(); member++) {
            if (holds(pids.get(member), "socket:[" + inode.get() + "]")) {
                return member;
            }
        }
        return Wires.APPLICATION;
    }

    private static Optional<String> inodeOf(int port) {
        String end = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(Owners::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > INODE && columns[LOCAL].endsWith(end))
                .map(columns -> columns[INODE])
                .filter(inode -> !inode.equals("0"))
                .findFirst();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readString(table).lines().skip(1);
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException gone) {
            return false;
        }
    }
}
