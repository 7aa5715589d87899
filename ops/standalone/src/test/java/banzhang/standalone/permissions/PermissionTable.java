package banzhang.standalone.permissions;

import banzhang.standalone.permissions.Standing.Where;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// 权限表 — which answer each caller gets at each route, by route; the callers are the columns.
///
/// @param columns who the answers are for, in order
record PermissionTable(String columns, Map<String, List<String>> rows) {
    private static final String FILE = "permissions.txt";
    private static final Path SOURCE = Path.of("src/test/resources/banzhang/standalone/permissions", FILE);

    /// The table that is kept beside the tests.
    static PermissionTable kept() {
        return parse(text());
    }

    private static String text() {
        try (InputStream file = PermissionTable.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Lines with a `#` tell how to read it; the first other line says who the columns are.
    static PermissionTable parse(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Map<String, List<String>> rows = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("\\|", 2);
            rows.put(
                    parts[0].strip(),
                    Arrays.asList(parts[1].replace("|", " ").strip().split(" +")));
        }
        return new PermissionTable(lines.getFirst().strip(), rows);
    }

    /// Routes of one side that the other lacks, and routes answered otherwise; one line each.
    List<String> differences(PermissionTable found) {
        List<String> differences = new ArrayList<>();
        if (!columns.equals(found.columns)) {
            differences.add("wanted columns " + columns + "\n found " + found.columns);
        }
        Set<String> routes = new TreeSet<>(rows.keySet());
        routes.addAll(found.rows.keySet());
        for (String route : routes) {
            if (!rows.containsKey(route)) {
                differences.add("no row for " + found.line(route));
            } else if (!found.rows.containsKey(route)) {
                differences.add("no such route any more: " + route);
            } else if (!rows.get(route).equals(found.rows.get(route))) {
                differences.add("wanted " + line(route) + "\n found " + found.line(route));
            }
        }
        return differences;
    }

    /// Writes itself in place of the kept one, whose explanation stays; the change is for somebody to read.
    void keep() {
        List<String> lines = new ArrayList<>(
                text().lines().filter(line -> line.startsWith("#")).toList());
        lines.add("");
        lines.add(columns);
        rows.keySet().forEach(route -> lines.add(line(route)));
        try {
            Files.write(SOURCE, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String line(String route) {
        StringBuilder line = new StringBuilder("%-62s".formatted(route));
        List<Standing> callers = Standing.all();
        List<String> cells = rows.getOrDefault(route, List.of());
        for (int at = 0; at < cells.size(); at++) {
            boolean group = at >= callers.size() || callers.get(at).where().compareTo(Where.OWN) <= 0;
            line.append(group ? "| " : "").append("%-5s".formatted(cells.get(at)));
        }
        return line.toString().strip();
    }
}
