package banzhang.command.organisation;

import banzhang.events.value.CampusId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 校区启用 — enter a campus under its name.
public record OpenCampus(SchoolId school, String name, Instant at) {
    /// The campus's id, which follows from school and name.
    public CampusId campus() {
        return Numbering.campus(school, name);
    }
}
