package banzhang.query.web;

import banzhang.events.value.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// 页面文件 — scripts and styles under one version, which is part of their address: a page kept on a phone is shown with
/// the files it was made for, never with those of an update.
///
/// @param version of all files together; another when one of them is another
/// @param ofSheet the addresses a sheet's page needs to work without a network
public record PageAssets(String version, List<String> ofSheet) {
    static final String ROOT = "/assets/";
    private static final String FOLDER = "static/assets/";
    private static final int LENGTH = 16;
    private static final List<String> ENTRIES =
            List.of("banzhang.css", "print.css", "icon.svg", "send.js", "handover.js");
    private static final Pattern IMPORT = Pattern.compile("^import (?:.* from )?\"([^\"]+)\";", Pattern.MULTILINE);

    public PageAssets {
        ofSheet = List.copyOf(ofSheet);
    }

    static PageAssets read() {
        Map<String, byte[]> files = files();
        String version = versionOf(files);
        return new PageAssets(
                version,
                neededFrom(files).stream()
                        .map(file -> file.startsWith(ROOT) ? file : ROOT + version + "/" + file)
                        .toList());
    }

    /// Where the files of this version are.
    public String folder() {
        return ROOT + version;
    }

    private static Map<String, byte[]> files() {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/" + FOLDER + "**/*.*")) {
                String path = file.getURL().getPath();
                files.put(path.substring(path.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String versionOf(Map<String, byte[]> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            all.writeBytes((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
        });
        return Digest.of(all.toByteArray()).hex().substring(0, LENGTH);
    }

    /// What the page names and what its scripts import, whatever that imports in turn.
    private static Set<String> neededFrom(Map<String, byte[]> files) {
        Set<String> needed = new LinkedHashSet<>(ENTRIES);
        Deque<String> unread = new ArrayDeque<>(ENTRIES);
        while (!unread.isEmpty()) {
            byte[] file = files.getOrDefault(unread.remove(), new byte[0]);
            IMPORT.matcher(new String(file, StandardCharsets.UTF_8))
                    .results()
                    .map(PageAssets::imported)
                    .filter(needed::add)
                    .forEach(unread::add);
        }
        return needed;
    }

    private static String imported(MatchResult found) {
        String name = found.group(1);
        return name.startsWith("./") ? name.substring(2) : name;
    }
}
