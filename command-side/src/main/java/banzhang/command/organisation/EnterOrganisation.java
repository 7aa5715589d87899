package banzhang.command.organisation;

import banzhang.events.value.SchoolId;
import java.util.List;

/// 组织导入 — enter rooms, classes and 班主任 of one checked file, all in one append or none.
public record EnterOrganisation(
        SchoolId school, List<OpenRoom> rooms, List<OpenClass> classes, List<MakeAppointment> appointments) {
    public EnterOrganisation {
        rooms = List.copyOf(rooms);
        classes = List.copyOf(classes);
        appointments = List.copyOf(appointments);
    }
}
