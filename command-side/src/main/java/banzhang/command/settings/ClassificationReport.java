package banzhang.command.settings;

import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.Digest;
import java.util.List;

/// 代码表检查 — what a file of codes would bring, and what is wrong with it; nothing is kept of it.
///
/// @param file SHA-256 of its bytes: adopted is the file that was checked, or none
/// @param entries how many codes there are
/// @param first the first of them
/// @param problems the first of them
public record ClassificationReport(
        String edition,
        Digest file,
        int entries,
        List<ClassificationEntry> first,
        List<RowProblem> problems,
        int problemsInAll) {
    /// 行问题 — what is wrong in one row, as a spreadsheet counts them.
    public record RowProblem(int row, String field, String code, String zh, String en) {}
}
