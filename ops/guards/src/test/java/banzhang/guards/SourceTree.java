package banzhang.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// 源码树 — the files of the checkout, without what the build makes.
public final class SourceTree {
    private static final Set<String> NOT_SOURCE = Set.of("target", ".git", ".idea", ".vscode", "data", "node_modules");

    private SourceTree() {}

    /// The top of the checkout.
    public static Path root() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        for (Path at = module; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared-events")) && Files.isRegularFile(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("not inside the checkout: " + module);
    }

    /// All files whose name ends so, in a stable order.
    public static List<Path> files(String... endings) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return NOT_SOURCE.contains(nameOf(dir)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    for (String ending : endings) {
                        if (nameOf(file).endsWith(ending)) {
                            found.add(file);
                            break;
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(null);
        return List.copyOf(found);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A path as people say it, from the top of the checkout.
    public static String shown(Path file) {
        return root().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
