package banzhang.guards.documents;

import banzhang.guards.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 安全要求对照 — the list of security requirements with the test classes that prove them, and what is amiss with it.
final class SecurityList {
    /// The requirements of level 1, as ASVS 5.0.0 numbers them.
    private static final List<String> LEVEL_1 = List.of("""
        1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1
        3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1
        6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1
        10.4.2 10.4.3 10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1
        15.3.1\
        """.split("\\s+"));

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| [^|]+ \\| ([^|]*) \\|([^|]*)\\|$");
    private static final Pattern STATE = Pattern.compile("met\\b.*|(?:out|open): .+");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private final Set<String> tests;

    SecurityList() {
        this.tests = SourceTree.files("Test.java", "IT.java", "Properties.java", "Scenario.java").stream()
                .filter(file -> SourceTree.shown(file).contains("/src/test/"))
                .map(Path::getFileName)
                .map(name -> String.valueOf(name).replace(".java", ""))
                .collect(Collectors.toSet());
    }

    /// One line for each requirement left out, told twice, without proof or with one that is not there.
    List<String> amissIn(String document) {
        List<MatchResult> rows = ROW.matcher(document).results().toList();
        List<String> told = rows.stream().map(row -> row.group(1)).toList();
        List<String> amiss = new ArrayList<>();
        LEVEL_1.stream().filter(id -> !told.contains(id)).forEach(id -> amiss.add(id + " is missing"));
        told.stream().filter(id -> !LEVEL_1.contains(id)).forEach(id -> amiss.add(id + " is not of level 1"));
        told.stream()
                .filter(id -> told.indexOf(id) != told.lastIndexOf(id))
                .distinct()
                .forEach(id -> amiss.add(id + " is told twice"));
        rows.forEach(row -> amiss.addAll(amissIn(row.group(1), row.group(2), row.group(3))));
        return amiss;
    }

    private List<String> amissIn(String id, String state, String proof) {
        List<String> amiss = new ArrayList<>();
        List<String> named =
                NAME.matcher(proof).results().map(name -> name.group(1)).toList();
        if (!STATE.matcher(state).matches()) {
            amiss.add(id + " is neither met nor out nor open, with a reason");
        }
        if (named.isEmpty() && state.startsWith("met") && !state.equals("met: below")) {
            amiss.add(id + " is met, and nothing proves it");
        }
        named.stream().filter(name -> !tests.contains(name)).forEach(name -> amiss.add(id + " names no test: " + name));
        return amiss;
    }
}
