package banzhang.command.register.imports;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.CommandRefusal;
import banzhang.command.register.imports.mapping.Candidate;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.events.value.ImportId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 选定写法受理 — takes what a person says the notations in a file mean, and checks the file again by it. It is remembered
/// with
/// the file and goes with it: the next file is asked about anew, for it may mean another school year.
class ReadingDesk {
    private final ImportDesk imports;

    ReadingDesk(ImportDesk imports) {
        this.imports = imports;
    }

    /// The file as a new upload in the place of the old; its id follows from person and key, so that the same
    /// request
    /// again finds it.
    ImportReport choose(Caller caller, @Nullable String key, ImportId id, Map<String, String> said) {
        ImportId again = HeadingDesk.checkedAgain(caller, key);
        Optional<UploadedFile> given = imports.find(caller, again);
        if (given.isPresent()) {
            boolean same = given.get().readings().entrySet().containsAll(said.entrySet());
            when(!same, CommandRefusal.IDEMPOTENCY_KEY_REUSED);
            return imports.report(caller, again);
        }
        UploadedFile file = imports.requireUnconfirmed(caller, id);
        requireOffered(file, said);
        byte[] original = imports.requireOriginal(file);
        Map<String, String> readings = new HashMap<>(file.readings());
        readings.putAll(said);
        return imports.checkAgain(caller, file.reading(readings), again, original);
    }

    private static void requireOffered(UploadedFile file, Map<String, String> said) {
        when(said.isEmpty(), ReadingRefusal.READINGS_MISSING);
        Map<String, Set<String>> offered = new HashMap<>();
        for (Problem problem : file.problems()) {
            if (problem.asked() != null) {
                offered.put(
                        problem.asked(),
                        problem.candidates().stream().map(Candidate::key).collect(Collectors.toSet()));
            }
        }
        when(!offered.keySet().containsAll(said.keySet()), ReadingRefusal.READING_NOT_ASKED);
        said.forEach((asked, key) ->
                when(!offered.getOrDefault(asked, Set.of()).contains(key), ReadingRefusal.READING_NOT_OFFERED));
    }
}
