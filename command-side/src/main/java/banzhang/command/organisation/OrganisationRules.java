package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 组织规则 — what may be entered about a school. Pure functions; each refuses with its own code.
final class OrganisationRules {
    private static final Pattern SCHOOL_CODE = Pattern.compile("[0-9]{10}");

    private OrganisationRules() {}

    static void mayEnrol(EnrolSchool asked) {
        when(!SCHOOL_CODE.matcher(asked.code()).matches(), OrganisationRefusal.SCHOOL_CODE_INVALID);
        when(!isShort(asked.name(), 60), OrganisationRefusal.NAME_INVALID);
    }

    static void mayOpen(OpenCampus asked) {
        when(!isShort(Numbering.canonical(asked.name()), 60), OrganisationRefusal.NAME_INVALID);
        when(!isShort(asked.name(), 60), OrganisationRefusal.NAME_INVALID);
    }

    static void mayOpen(OpenRoom asked) {
        when(!isShort(Numbering.canonical(asked.number()), 40), OrganisationRefusal.NUMBER_INVALID);
        when(asked.building() != null && !isShort(asked.building(), 60), OrganisationRefusal.NAME_INVALID);
        when(asked.floor() != null && !within(asked.floor(), -9, 199), OrganisationRefusal.NUMBER_INVALID);
    }

    static void mayOpen(OpenClass asked) {
        boolean sound =
                within(asked.grade(), 1, 12) && within(asked.number(), 1, 99) && within(asked.entryYear(), 1900, 9999);
        when(!sound, OrganisationRefusal.NUMBER_INVALID);
    }

    /// 班主任 and 任课教师 are offices of one class, every other office is the school's. A class has one 班主任 on any
    /// day; 任课教师 there are as many as subjects.
    static void mayBeAppointed(MakeAppointment asked, Collection<Tenure> tenures) {
        boolean teaches = asked.office() == Office.SUBJECT_TEACHER;
        when(asked.office().ofAClass() && asked.schoolClass() == null, OrganisationRefusal.CLASS_MISSING);
        when(!asked.office().ofAClass() && asked.schoolClass() != null, OrganisationRefusal.CLASS_NOT_WANTED);
        when(teaches && asked.subject() == null, OrganisationRefusal.SUBJECT_MISSING);
        when(!teaches && asked.subject() != null, OrganisationRefusal.SUBJECT_NOT_WANTED);
        when(
                asked.office() == Office.HEAD_TEACHER
                        && overlapping(asked, tenures).anyMatch(tenure -> tenure.isOf(Office.HEAD_TEACHER)),
                OrganisationRefusal.CLASS_HAS_HEAD_TEACHER);
        when(
                overlapping(asked, tenures).anyMatch(tenure -> tenure.repeats(asked)),
                OrganisationRefusal.ALREADY_APPOINTED);
        when(asked.until() != null && asked.until().isBefore(asked.from()), OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
    }

    /// The tenure that may be ended. One that has a last day may still end earlier while it runs.
    static Tenure mayEnd(EndAppointment asked, Collection<Tenure> tenures) {
        Tenure tenure = tenures.stream()
                .filter(known -> known.appointment().equals(asked.appointment()))
                .findFirst()
                .orElseThrow(() -> new CommandRefused(OrganisationRefusal.APPOINTMENT_UNKNOWN));
        LocalDate today = LocalDate.ofInstant(asked.at(), DaySpan.SCHOOL_ZONE);
        boolean sooner = tenure.span().endsAfter(today) && tenure.span().endsAfter(asked.until());
        when(!sooner && tenure.span().until() != null, OrganisationRefusal.APPOINTMENT_ENDED);
        when(asked.until().isBefore(tenure.span().from()), OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
        return tenure;
    }

    private static Stream<Tenure> overlapping(MakeAppointment asked, Collection<Tenure> tenures) {
        return tenures.stream().filter(tenure -> tenure.span().overlaps(asked.span()));
    }

    private static boolean isShort(String text, int most) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= most;
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
