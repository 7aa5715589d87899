package banzhang.command.organisation;

import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 学校立户 — open a school's books under its 10-digit 学校标识码.
public record EnrolSchool(SchoolId school, String code, String name, Instant at) {
    /// The id that follows from the code: the same school cannot be enrolled twice.
    public static SchoolId schoolOf(String code) {
        return new SchoolId("s-" + Numbering.digest("school", code));
    }
}
