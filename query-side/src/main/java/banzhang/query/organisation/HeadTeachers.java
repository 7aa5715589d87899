package banzhang.query.organisation;

import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/// 在任班主任 — who is 班主任 of which class on a day; of two, the later appointed.
final class HeadTeachers {
    private HeadTeachers() {}

    static Map<String, PersonId> on(LocalDate day, Stream<Document> appointments) {
        Map<String, PersonId> heads = new LinkedHashMap<>();
        appointments
                .filter(document -> Office.HEAD_TEACHER.name().equals(document.getString("office")))
                .filter(document -> spanOf(document).holdsOn(day))
                .sorted(Comparator.comparingLong(document -> document.getLong("position")))
                .forEach(
                        document -> heads.put(document.getString("class"), new PersonId(document.getString("person"))));
        return heads;
    }

    private static DaySpan spanOf(Document document) {
        String until = document.getString("until");
        return new DaySpan(LocalDate.parse(document.getString("from")), until == null ? null : LocalDate.parse(until));
    }
}
