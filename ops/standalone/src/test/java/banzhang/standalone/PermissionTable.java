package banzhang.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which answer each caller gets at each route, by route; the callers are the columns of [PermissionMatrixIT].
record PermissionTable(Map<String, List<String>> rows) {
    private static final String FILE = "permissions.txt";

    /// The table that is kept beside the tests.
    static PermissionTable kept() {
        try (InputStream file = PermissionTable.class.getResourceAsStream(FILE)) {
            return parse(new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PermissionTable parse(String text) {
        Map<String, List<String>> rows = new TreeMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\\|");
            rows.put(parts[0].strip(), List.of(parts[1].strip().split(" +")));
        });
        return new PermissionTable(rows);
    }

    /// Routes of one side that the other lacks, and routes answered otherwise; one line each.
    List<String> differences(PermissionTable found) {
        Set<String> routes = new TreeSet<>(rows.keySet());
        routes.addAll(found.rows.keySet());
        List<String> differences = new ArrayList<>();
        for (String route : routes) {
            if (!rows.containsKey(route)) {
                differences.add("no row for: " + found.line(route));
            } else if (!found.rows.containsKey(route)) {
                differences.add("no such route any more: " + route);
            } else if (!rows.get(route).equals(found.rows.get(route))) {
                differences.add("wanted " + line(route) + "\n found " + found.line(route));
            }
        }
        return differences;
    }

    private String line(String route) {
        return "%-46s | %s"
                .formatted(
                        route,
                        rows.getOrDefault(route, List.of()).stream()
                                .map("%-4s"::formatted)
                                .collect(Collectors.joining(" "))
                                .strip());
    }
}
