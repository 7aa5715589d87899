package banzhang.command.register.imports.mapping;

import java.util.List;
import java.util.Map;

/// 试导入 — what an uploaded file is and everything that is to be said about it; nothing is registered by it.
///
/// @param layout the kind of file
/// @param recognised heading to the field it fills
/// @param rows how many rows of data there are
/// @param staged the rows ready to be registered: all of them when there is no error, else none
public record DryRun<T>(
        String layout, Map<String, String> recognised, int rows, List<T> staged, List<Problem> problems) {
    public DryRun {
        problems = List.copyOf(problems);
        staged = problems.stream().anyMatch(Problem::isError) ? List.of() : List.copyOf(staged);
    }

    public boolean isOk() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
