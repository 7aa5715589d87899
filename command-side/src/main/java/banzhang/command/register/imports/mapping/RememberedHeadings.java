package banzhang.command.register.imports.mapping;

import banzhang.events.value.Digest;
import java.util.Map;
import java.util.Optional;

/// 记住的标题 — what the school has said that the columns under a row of headings hold.
@FunctionalInterface
public interface RememberedHeadings {
    /// By column, from 0, the field it fills; columns that are not there are left out.
    Optional<Map<Integer, String>> of(Digest headings);
}
