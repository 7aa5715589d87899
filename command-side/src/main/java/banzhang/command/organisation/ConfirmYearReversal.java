package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import java.time.Instant;
import java.util.List;

/// 升级撤销确认 — take back the change into a school year, for exactly the classes that were reviewed.
public record ConfirmYearReversal(int schoolYear, List<ClassId> classes, Caller by, Instant at) {
    public ConfirmYearReversal {
        classes = List.copyOf(classes);
    }
}
