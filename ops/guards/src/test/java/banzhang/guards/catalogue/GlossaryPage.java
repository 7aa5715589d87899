package banzhang.guards.catalogue;

import banzhang.guards.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 术语页 — `GLOSSARY.md`: the Chinese term of every type and constant of the catalogue, and what it is not.
///
/// Terms come from the code: the first words of a Javadoc (`/// 签字 — …`) and the terms of enum constants. What a term
/// must not be taken for is kept in `confusable.tsv`.
final class GlossaryPage {
    private static final Pattern TERM = Pattern.compile("^(\\p{IsHan}+) — (.*)$");
    private static final Pattern CONSTANT = Pattern.compile("^\\s+([A-Z_]+)\\(\"(\\p{IsHan}+)\"\\)[,;]$");
    private static final String HEAD = """
        # 术语 Glossary

        Made by `ops/bin/banzhang catalogue` from the code of `catalogue/` and `confusable.tsv`; do not edit. One
        English word for one Chinese term.

        | 中文 | in code | meaning | not to be confused with |
        |---|---|---|---|
        """;

    /// 术语 — one word of the house.
    record Term(String zh, String code, String meaning) {}

    private GlossaryPage() {}

    static List<Term> terms(Map<String, String> docs) {
        List<Term> terms = new ArrayList<>();
        docs.forEach((code, doc) -> {
            Matcher term = TERM.matcher(doc);
            if (term.matches()) {
                terms.add(new Term(term.group(1), code, term.group(2)));
            }
        });
        SourceTree.files(".java").stream()
                .filter(file -> file.startsWith(CatalogueFolder.MODULE.resolve("src/main/java")))
                .flatMap(file -> SourceTree.read(file).lines())
                .map(CONSTANT::matcher)
                .filter(Matcher::matches)
                .map(constant -> new Term(constant.group(2), constant.group(1), ""))
                .forEach(terms::add);
        return terms;
    }

    /// Words of the code that stand for two Chinese terms.
    static List<String> ambiguous(List<Term> terms) {
        Map<String, String> zhOf = new TreeMap<>();
        List<String> ambiguous = new ArrayList<>();
        for (Term term : terms) {
            String other = zhOf.putIfAbsent(term.code(), term.zh());
            if (other != null && !other.equals(term.zh())) {
                ambiguous.add(term.code() + ": " + other + ", " + term.zh());
            }
        }
        return ambiguous;
    }

    static String text(List<Term> terms, String confusable) {
        Map<String, String> not = new LinkedHashMap<>();
        confusable.lines().map(line -> line.split("\t", 2)).forEach(pair -> not.put(pair[0], pair[1]));
        StringBuilder page = new StringBuilder(HEAD);
        for (Term term : terms) {
            page.append("| " + term.zh() + " | `" + term.code() + "` | " + term.meaning() + " | "
                    + not.getOrDefault(term.zh(), "") + " |\n");
        }
        return page.toString();
    }
}
