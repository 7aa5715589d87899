package banzhang.guards.documents;

import banzhang.guards.SourceTree;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// 文中所指 — the files, folders and types a document names, and which of them are not in the tree.
///
/// Judged are links without a scheme, code that begins with a folder at the top of the tree, and code that is a type's
/// name. A type is there when a source file speaks of it: it may be a library's.
final class NamedThings {
    private static final Pattern LINK = Pattern.compile("]\\((?!\\w+:|#)([^)#\\s]+)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PLACE = Pattern.compile("(?:shared-events|command-side|query-side|ops|\\.ci)/\\S*");
    private static final Pattern TYPE = Pattern.compile("(?:[A-Z][a-z0-9]+){2,}(?:IT)?");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private final List<Path> paths;
    private final Set<String> words = new HashSet<>();

    NamedThings() {
        this.paths = SourceTree.files("").stream()
                .map(SourceTree::shown)
                .map(Path::of)
                .toList();
        SourceTree.files(".java").stream()
                .map(SourceTree::read)
                .forEach(source ->
                        WORD.matcher(source).results().map(MatchResult::group).forEach(words::add));
    }

    /// What a document in this folder of the tree names and is not there, in the order of the text.
    List<String> missingIn(String document, Path folder) {
        List<String> missing = new ArrayList<>();
        LINK.matcher(document)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(SourceTree.root().resolve(folder).resolve(link)))
                .forEach(missing::add);
        CODE.matcher(document)
                .results()
                .map(code -> code.group(1).split("\\s")[0])
                .filter(this::isAmiss)
                .forEach(missing::add);
        return missing;
    }

    private boolean isAmiss(String code) {
        if (PLACE.matcher(code).matches()) {
            return !isThere(code.replaceAll("/$", ""));
        }
        return TYPE.matcher(code).matches() && !words.contains(code);
    }

    /// `…` stands for any folders between, braces for each of what they hold.
    private boolean isThere(String place) {
        return alternatives(place).stream().allMatch(each -> {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + each.replace("…", "**") + "{,/**}");
            return paths.stream().anyMatch(matcher::matches);
        });
    }

    private static List<String> alternatives(String place) {
        int open = place.indexOf('{');
        int close = place.indexOf('}', open);
        if (open < 0 || close < 0) {
            return List.of(place);
        }
        List<String> each = new ArrayList<>();
        for (String one : place.substring(open + 1, close).split(",")) {
            if (!one.equals("…")) {
                each.add(place.substring(0, open) + one + place.substring(close + 1));
            }
        }
        return each;
    }
}
