package banzhang.query.register;

import banzhang.events.value.ClassId;
import banzhang.events.value.RoomTemplateId;
import banzhang.query.ledger.LedgerLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 班级配置 — what a class holds beside what its template lists.
///
/// @param template none when no template is given to the class: then nothing is missing
/// @param missing what it has fewer of than it is to have
/// @param extra what it holds that the template does not list, or more of than it lists
public record ClassSet(
        ClassId schoolClass,
        String className,
        @Nullable RoomTemplateId template,
        @Nullable String templateName,
        List<Missing> missing,
        List<Extra> extra) {
    /// 缺少 — of one thing, how many there are to be and how many there are.
    public record Missing(String name, int expected, long held) {}

    /// 多出 — how many pieces of a line the template does not account for.
    public record Extra(LedgerLine line, long pieces) {}

    public boolean isWhole() {
        return template != null && missing.isEmpty() && extra.isEmpty();
    }
}
