package banzhang.guards.source;

import banzhang.guards.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 文风 — the budget and the words of the house, as functions from one file to what it breaks.
final class StyleRules {
    static final int LONGEST_METHOD = 40;
    static final int LONGEST_FILE = 200;
    static final int LONGEST_TEST = 400;
    static final int LONGEST_LINE = 120;
    static final int LONGEST_README = 150;

    /// The journal's engine is infrastructure; extension-mongo's own takes 337 lines.
    private static final Map<String, Integer> LONGER_FILES = Map.of("shared-events/journal/src/main/", 350);

    private static final Pattern CHINESE_TERM = Pattern.compile("^\\p{IsHan}.*");
    private static final Pattern VAGUE_TYPE = Pattern.compile("(Utils?|Common|Manager|Helper)s?$");
    private static final Pattern VAGUE_PACKAGE = Pattern.compile("^package .*\\b(utils?|common|manager|helpers?)\\b.*");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.$}])/(home/[a-z]|ro" + "ot/|Us" + "ers/|wo" + "rk/(main|wt|shared))|[A-Z]:\\\\Users");
    private static final Pattern DECISION_NUMBER = Pattern.compile("^(\\d{4})-[a-z0-9-]+\\.md$");

    private StyleRules() {}

    /// What holds for a Java file by itself.
    static List<Breach> inJava(JavaSource source) {
        List<Breach> breaches = new ArrayList<>(inText(source.file(), source.text()));
        int longest = longestFile(source.file());
        long lines = source.text().lines().count();
        if (lines > longest) {
            breaches.add(new Breach(source.file(), lines, "file longer than " + longest + " lines"));
        }
        for (JavaSource.Method method : source.methods()) {
            if (method.lines() > LONGEST_METHOD) {
                String rule = "method " + method.name() + " longer than " + LONGEST_METHOD + " lines";
                breaches.add(new Breach(source.file(), method.firstLine(), rule));
            }
        }
        for (JavaSource.Type type : source.types()) {
            if (VAGUE_TYPE.matcher(type.name()).find()) {
                breaches.add(new Breach(source.file(), type.line(), "name that says nothing: " + type.name()));
            }
        }
        if (source.file().endsWith("package-info.java")) {
            breaches.addAll(inPackageInfo(source));
        }
        return breaches;
    }

    /// What holds for any text file: lines, leftovers, paths of one machine.
    static List<Breach> inText(String file, String text) {
        List<Breach> breaches = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (file.endsWith(".java") && line.codePointCount(0, line.length()) > LONGEST_LINE) {
                breaches.add(new Breach(file, number, "line longer than " + LONGEST_LINE));
            }
            if (LEFTOVER.matcher(line).find()) {
                breaches.add(new Breach(file, number, "leftover: file it as an issue instead"));
            }
            if (MACHINE_PATH.matcher(line).find()) {
                breaches.add(new Breach(file, number, "path of one machine"));
            }
            if (file.endsWith(".java") && VAGUE_PACKAGE.matcher(line).matches()) {
                breaches.add(new Breach(file, number, "package name that says nothing"));
            }
        }
        return breaches;
    }

    /// A type people look up by its Chinese term says the term first.
    static List<Breach> inTermOf(String file, JavaSource.Type type) {
        String doc = type.doc();
        return doc != null && CHINESE_TERM.matcher(doc).matches()
                ? List.of()
                : List.of(new Breach(file, type.line(), type.name() + ": Javadoc does not start with a Chinese term"));
    }

    /// Decisions are numbered once each, without a hole.
    static List<Breach> inDecisions(List<String> names) {
        List<Breach> breaches = new ArrayList<>();
        int expected = 1;
        for (String name : names.stream().sorted().toList()) {
            Matcher number = DECISION_NUMBER.matcher(name);
            if (!number.matches()) {
                breaches.add(new Breach(name, 1, "a decision is called NNNN-what-was-decided.md"));
            } else if (!number.group(1).equals(String.format(Locale.ROOT, "%04d", expected++))) {
                breaches.add(new Breach(name, 1, "decision number used twice or left out"));
            }
        }
        return breaches;
    }

    static List<Breach> inReadme(String file, String text) {
        return text.lines().count() < LONGEST_README
                ? List.of()
                : List.of(new Breach(file, LONGEST_README, "README not below " + LONGEST_README + " lines"));
    }

    private static List<Breach> inPackageInfo(JavaSource source) {
        List<Breach> breaches = new ArrayList<>();
        if (!source.text().contains("@NullMarked\npackage ")) {
            breaches.add(new Breach(source.file(), 1, "package without @NullMarked"));
        }
        String first = source.text().lines().findFirst().orElse("");
        if (!first.startsWith("/// ")
                || !CHINESE_TERM.matcher(first.substring(4)).matches()) {
            breaches.add(new Breach(source.file(), 1, "package Javadoc does not start with a Chinese term"));
        }
        return breaches;
    }

    private static int longestFile(String file) {
        return LONGER_FILES.entrySet().stream()
                .filter(longer -> file.startsWith(longer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(file.contains("/src/test/") ? LONGEST_TEST : LONGEST_FILE);
    }
}
