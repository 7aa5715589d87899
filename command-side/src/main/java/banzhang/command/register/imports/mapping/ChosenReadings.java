package banzhang.command.register.imports.mapping;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// 选定写法 — what whoever sent a file said that something written in it means; for this file, and no other.
///
/// @param byNotation by what was asked, the key of the candidate that was chosen
public record ChosenReadings(Map<String, String> byNotation) {
    public static final ChosenReadings NONE = new ChosenReadings(Map.of());

    public ChosenReadings {
        byNotation = Map.copyOf(byNotation);
    }

    /// 问法 — what a notation is asked of as.
    enum Sort {
        CLASS,
        ROOM
    }

    /// What an answer names: the same for all ways to write it that differ in width and spaces alone.
    static String asked(Sort sort, String written) {
        return sort + ":" + Notation.plain(written);
    }

    /// The one that was chosen of these, if one was.
    Optional<Candidate> of(String asked, Collection<Candidate> candidates) {
        String chosen = byNotation.get(asked);
        return candidates.stream().filter(one -> one.key().equals(chosen)).findFirst();
    }
}
