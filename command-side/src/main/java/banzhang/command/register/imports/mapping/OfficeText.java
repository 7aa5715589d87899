package banzhang.command.register.imports.mapping;

import banzhang.events.value.Office;
import banzhang.events.value.Subject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// 职务写法 — offices and subjects as schools write them; what names none for certain is read as none.
final class OfficeText {
    private static final Map<String, Office> OFFICES = offices();
    private static final Map<String, Subject> SUBJECTS = subjects();

    private OfficeText() {}

    static Optional<Office> office(String written) {
        return Optional.ofNullable(OFFICES.get(plain(written)));
    }

    static Optional<Subject> subject(String written) {
        return Optional.ofNullable(SUBJECTS.get(plain(written)));
    }

    private static Map<String, Office> offices() {
        Map<String, Office> known = new HashMap<>();
        Arrays.stream(Office.values()).forEach(office -> known.put(office.term(), office));
        known.put("任课老师", Office.SUBJECT_TEACHER);
        known.put("科任教师", Office.SUBJECT_TEACHER);
        known.put("科任老师", Office.SUBJECT_TEACHER);
        known.put("总务主任", Office.GENERAL_AFFAIRS);
        known.put("信息中心", Office.INFORMATION_CENTRE);
        known.put("电教处", Office.INFORMATION_CENTRE);
        known.put("政教主任", Office.STUDENT_AFFAIRS);
        return Map.copyOf(known);
    }

    private static Map<String, Subject> subjects() {
        Map<String, Subject> known = new HashMap<>();
        Arrays.stream(Subject.values()).forEach(subject -> known.put(subject.term(), subject));
        known.put("道法", Subject.MORALITY_AND_LAW);
        known.put("生物", Subject.BIOLOGY);
        known.put("思政", Subject.POLITICS);
        known.put("政治", Subject.POLITICS);
        known.put("信息技术", Subject.INFORMATION_TECHNOLOGY);
        known.put("体育", Subject.PHYSICAL_EDUCATION);
        known.put("劳动教育", Subject.LABOUR);
        known.put("综合实践", Subject.PRACTICE);
        return Map.copyOf(known);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]", "");
    }
}
