package banzhang.command.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;

/// 学年升级 — take a school into a school year as it was reviewed: which classes go up, which graduate, which are opened.
///
/// All in one append or none. A class that is not named stays in its grade.
public record ChangeYear(
        SchoolId school,
        int schoolYear,
        List<Promotion> promoted,
        List<ClassId> graduated,
        List<OpenClass> opened,
        Instant at) {
    public ChangeYear {
        promoted = List.copyOf(promoted);
        graduated = List.copyOf(graduated);
        opened = List.copyOf(opened);
    }

    /// 升级一班 — one class, and the grade it was seen in when this was reviewed.
    public record Promotion(ClassId schoolClass, int from) {}
}
