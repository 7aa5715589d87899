package banzhang.query.access;

import banzhang.access.Caller;
import banzhang.access.security.SecurityEntry;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 日志页 — the latest entries first; `older` is what to give as `before` for the next page, null on the last.
public record SecurityLogPage(
        List<SecurityEntry> entries, @Nullable Long older) {
    static final int SIZE = 50;

    public static SecurityLogPage of(SecurityLog log, Caller caller, SecurityQuestion asked) {
        List<SecurityEntry> found = log.read(caller.school(), asked, SIZE + 1);
        List<SecurityEntry> shown = found.stream().limit(SIZE).toList();
        return new SecurityLogPage(shown, found.size() > SIZE ? shown.getLast().sequence() : null);
    }
}
