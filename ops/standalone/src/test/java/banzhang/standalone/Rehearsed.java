package banzhang.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// 预演过的班账 — the classes under test in jars with an AOT cache over them, and the sample school as one start loads it:
/// made by one rehearsal, used by every process a test starts.
///
/// An AOT cache wants jars, and the classes of a build lie in folders. The JVM itself looks whether the cache fits the
/// jars and does without where it does not.
public final class Rehearsed {
    private static final Path FOLDER = Path.of("target", "rehearsed").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("banzhang.aot");
    private static final Path SAMPLE = FOLDER.resolve("sample");
    private static final Path SAMPLE_KEY = FOLDER.resolve("sample.key");

    private Rehearsed() {}

    private static final class Once {
        static final String CLASS_PATH = make();
    }

    /// The beginning of a command that starts one of the classes under test.
    static List<String> java() {
        List<String> command = bare(Once.CLASS_PATH);
        command.addAll(1, List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off"));
        return command;
    }

    /// A fresh directory with the sample school in it, as a start with `--banzhang.demo` would load it.
    public static Path sampleSchool() throws IOException {
        Path data = Files.createTempDirectory("banzhang").resolve("data");
        sampleSchool(Files.createDirectory(data));
        return data;
    }

    /// The same into this empty directory; the key goes beside it.
    static void sampleSchool(Path data) throws IOException {
        if (Once.CLASS_PATH.isEmpty()) {
            throw new IllegalStateException("nothing was rehearsed");
        }
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        Files.copy(SAMPLE_KEY, data.resolveSibling(data.getFileName() + ".key"));
    }

    private static String make() {
        try {
            Files.createDirectories(FOLDER);
            String classPath = inJars();
            if (!isFresh(classPath)) {
                clear();
                rehearse(classPath);
            }
            return classPath;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> bare(String classPath) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classPath));
    }

    private static String inJars() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                entries.add(entry);
            } else if (hasFiles(path)) {
                entries.add(
                        packed(path, FOLDER.resolve(entries.size() + ".jar")).toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }

    private static Path packed(Path folder, Path jar) throws IOException {
        if (Files.exists(jar) && latest(folder) < Files.getLastModifiedTime(jar).toMillis()) {
            return jar;
        }
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "-C",
                        folder.toString(),
                        ".");
        if (failed != 0) {
            throw new IOException("could not pack " + folder);
        }
        return jar;
    }

    /// Folders count as well: a file that is gone has changed its folder.
    private static long latest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long latest = 0;
            for (Path file : files.toList()) {
                latest = Math.max(latest, Files.getLastModifiedTime(file).toMillis());
            }
            return latest;
        }
    }

    private static boolean isFresh(String classPath) throws IOException {
        if (!Files.exists(CACHE) || !Files.exists(SAMPLE_KEY)) {
            return false;
        }
        long made = Files.getLastModifiedTime(CACHE).toMillis();
        for (String jar : classPath.split(File.pathSeparator)) {
            if (Files.getLastModifiedTime(Path.of(jar)).toMillis() > made) {
                return false;
            }
        }
        return true;
    }

    private static void clear() throws IOException {
        Files.deleteIfExists(CACHE);
        Files.deleteIfExists(SAMPLE_KEY);
        if (Files.exists(SAMPLE)) {
            try (Stream<Path> files = Files.list(SAMPLE)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void rehearse(String classPath) throws IOException, InterruptedException {
        List<String> command = bare(classPath);
        command.addAll(1, List.of("-XX:AOTCacheOutput=" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off"));
        command.addAll(List.of(
                Banzhang.class.getName(),
                "--server.port=0",
                "--banzhang.rehearsal=true",
                "--banzhang.demo=true",
                "--banzhang.data=" + SAMPLE));
        File said = FOLDER.resolve("rehearsal.log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the rehearsal failed, see " + said);
        }
    }
}
