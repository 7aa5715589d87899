package banzhang.guards.launcher;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// 文档命令 — the launcher's commands as a document shows them, and what of them the launcher's help does not know.
final class Documented {
    private static final Pattern COMMAND =
            Pattern.compile("(?<![/\\w])(?:ops/bin/)?banzhang ([a-z]+)((?: +(?:--)?[^\\s`#]+)*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z]+");

    private Documented() {}

    /// Each `ops/bin/banzhang command --option …` of a text.
    static List<String> commandsIn(String text) {
        return Pattern.compile("ops/bin/banzhang [a-z][^\\n`#]*")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    /// The words of one documented command that the help does not list.
    static List<String> unknownIn(String command, String help) {
        var named = COMMAND.matcher(command);
        if (!named.find() || !help.contains("banzhang " + named.group(1))) {
            return List.of(command);
        }
        return OPTION.matcher(command)
                .results()
                .map(MatchResult::group)
                .filter(option -> !help.contains(option))
                .toList();
    }
}
