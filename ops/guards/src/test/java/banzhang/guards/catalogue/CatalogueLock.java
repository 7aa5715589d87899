package banzhang.guards.catalogue;

import banzhang.events.EventCatalogue;
import banzhang.events.EventName;
import banzhang.guards.SourceTree;
import banzhang.journal.CanonicalJson;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/// 目录锁 — what has been released: of each event revision the SHA-256 of its schema and of its example's canonical bytes,
/// and the code words events may contain.
///
/// A line may be added and never changes or goes. Merkle leaves will be hashed from bytes shaped like the examples.
record CatalogueLock(Map<String, String> entries) {
    private static final String HEAD = """
        # Released events (name, revision, SHA-256 of schema.json, SHA-256 of the canonical bytes of example.json) and
        # the code words in them. Lines are added by `ops/bin/banzhang catalogue` and never change.
        """;

    CatalogueLock {
        entries = new TreeMap<>(entries);
    }

    /// The lock as committed.
    static CatalogueLock committed() {
        return Files.exists(CatalogueFolder.LOCK)
                ? parse(SourceTree.read(CatalogueFolder.LOCK))
                : new CatalogueLock(Map.of());
    }

    /// The lock as the files and the code of the catalogue would have it.
    static CatalogueLock present() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        for (String key : CatalogueFolder.keys()) {
            Path folder = CatalogueFolder.RESOURCES.resolve(key.replace(' ', '/'));
            String schema = SourceTree.read(folder.resolve("schema.json"));
            String example = SourceTree.read(folder.resolve("example.json"));
            entries.put(key, digestsOf(schema, example));
        }
        EventCatalogue.all().forEach(event -> collectWords(event, entries));
        return new CatalogueLock(entries);
    }

    static String digestsOf(String schema, String example) throws IOException {
        return CanonicalJson.digest(schema.getBytes(StandardCharsets.UTF_8)).hex()
                + " "
                + CanonicalJson.digest(new JsonCanonicalizer(example).getEncodedUTF8())
                        .hex();
    }

    static String keyOf(EventName name) {
        return name.value() + " r" + name.revision();
    }

    private static void collectWords(Class<?> type, Map<String, String> entries) {
        if (type.isEnum()) {
            String simple =
                    type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
            for (Object word : type.getEnumConstants()) {
                entries.put("word " + simple + "." + ((Enum<?>) word).name(), "");
            }
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                collectWords(component.getType(), entries);
                if (component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element) {
                    collectWords(element, entries);
                }
            }
        }
    }

    /// What was released and is no longer so.
    List<String> brokenBy(CatalogueLock present) {
        List<String> broken = new ArrayList<>();
        entries.forEach((key, released) -> {
            String now = present.entries().get(key);
            if (now == null) {
                broken.add(key + ": released and gone");
            } else if (!now.equals(released)) {
                broken.add(key + ": its schema or example changed; a new shape is a new revision");
            }
        });
        return broken;
    }

    /// What is there and not locked yet.
    List<String> missing(CatalogueLock present) {
        return present.entries().keySet().stream()
                .filter(key -> !entries.containsKey(key))
                .toList();
    }

    /// This lock and the new lines of `present`; existing lines stay as they are.
    CatalogueLock with(CatalogueLock present) {
        Map<String, String> all = new TreeMap<>(present.entries());
        all.putAll(entries);
        return new CatalogueLock(all);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        entries.forEach(
                (key, digests) -> text.append((key + " " + digests).strip()).append('\n'));
        return text.toString();
    }

    static CatalogueLock parse(String text) {
        Map<String, String> entries = new TreeMap<>();
        for (String line : text.lines().filter(any -> !any.startsWith("#")).toList()) {
            String[] word = line.split(" ", 3);
            entries.put(word[0] + " " + word[1], word.length == 3 ? word[2] : "");
        }
        return new CatalogueLock(entries);
    }
}
