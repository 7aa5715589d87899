package banzhang.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 班级明细账页 — what one class holds, now or as of a date.
public record ClassView(
        String id,
        String name,
        @Nullable String room,
        @Nullable String headTeacher,
        @Nullable String at,
        String today,
        Line.Sums sums,
        List<Line> lines) {}
