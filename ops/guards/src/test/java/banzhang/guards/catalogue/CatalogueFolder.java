package banzhang.guards.catalogue;

import banzhang.events.EventName;
import banzhang.guards.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// 目录文件夹 — one folder per event and revision, `handover.signed/r1/{schema.json,example.json}`, and the lock.
final class CatalogueFolder {
    static final Path MODULE = SourceTree.root().resolve("shared-events/catalogue");
    static final Path RESOURCES = MODULE.resolve("src/main/resources/catalogue");
    static final Path LOCK = RESOURCES.resolve("catalogue.lock");
    static final Path CATALOGUE_PAGE = SourceTree.root().resolve("shared-events/CATALOGUE.md");
    static final Path GLOSSARY_PAGE = SourceTree.root().resolve("shared-events/GLOSSARY.md");

    private CatalogueFolder() {}

    static Path schemaOf(EventName name) {
        return folderOf(name.value(), name.revision()).resolve("schema.json");
    }

    static Path exampleOf(EventName name) {
        return folderOf(name.value(), name.revision()).resolve("example.json");
    }

    static Path folderOf(String name, int revision) {
        return RESOURCES.resolve(name).resolve("r" + revision);
    }

    /// Every event revision there is a folder for, as `name rN`.
    static List<String> keys() {
        return SourceTree.files("schema.json").stream()
                .filter(file -> file.startsWith(RESOURCES))
                .map(file -> RESOURCES.relativize(file))
                .map(file -> file.getName(0) + " " + file.getName(1))
                .toList();
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
