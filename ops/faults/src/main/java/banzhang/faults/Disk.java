package banzhang.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// 小盘 — a disk in memory that can be filled up; only root may mount one.
final class Disk implements AutoCloseable {
    private static final int PIECE = 1 << 16;
    private final Path place;
    private boolean mounted = true;

    private Disk(Path place) {
        this.place = place;
    }

    static Disk mount(Path place, int megabytes) {
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString()));
        return new Disk(place);
    }

    /// Whether this machine lets us mount one.
    static boolean isPossible() {
        try {
            Path place = Files.createTempDirectory("banzhang-disk");
            try (Disk _ = mount(place, 1)) {
                return true;
            } finally {
                Files.deleteIfExists(place);
            }
        } catch (IOException | IllegalStateException refused) {
            return false;
        }
    }

    /// Writes until nothing more fits.
    void fill() {
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // that is what was wanted
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path filler() {
        return place.resolve("filler");
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void close() {
        if (mounted) {
            mounted = false;
            run(List.of("umount", place.toString()));
        }
    }
}
