package banzhang.query.web;

import banzhang.events.value.Office;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 组织页 — rooms, classes and appointments of the school.
public record OrganisationView(
        List<ClassEntry> classes,
        List<Tenure> appointments,
        List<Line.Option> rooms,
        List<Line.Option> people,
        List<Office> offices,
        String today,
        boolean mayChange) {
    /// 班级 — one class with its room and 班主任.
    public record ClassEntry(
            String id, String name, int entryYear, @Nullable String room, @Nullable String headTeacher) {}

    /// 任职 — one appointment.
    public record Tenure(
            String id,
            String person,
            Office office,
            @Nullable String schoolClass,
            String from,
            @Nullable String until,
            boolean mayEnd) {}
}
