package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.events.value.Office;
import java.util.Collection;
import java.util.regex.Pattern;

/// 组织规则 — what may be entered about a school. Pure functions; each refuses with its own code.
final class OrganisationRules {
    private static final Pattern SCHOOL_CODE = Pattern.compile("[0-9]{10}");

    private OrganisationRules() {}

    static void mayEnrol(EnrolSchool asked) {
        when(!SCHOOL_CODE.matcher(asked.code()).matches(), OrganisationRefusal.SCHOOL_CODE_INVALID);
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

    /// 班主任 is an office of one class, every other office is the school's.
    static void mayBeAppointed(MakeAppointment asked, Collection<Tenure> tenures) {
        boolean ofAClass = asked.office() == Office.HEAD_TEACHER;
        when(ofAClass && asked.schoolClass() == null, OrganisationRefusal.CLASS_MISSING);
        when(!ofAClass && asked.schoolClass() != null, OrganisationRefusal.CLASS_NOT_WANTED);
        when(
                ofAClass && tenures.stream().anyMatch(tenure -> tenure.reachesPast(asked.from())),
                OrganisationRefusal.CLASS_HAS_HEAD_TEACHER);
        when(
                tenures.stream()
                        .filter(tenure -> tenure.person().equals(asked.person()) && tenure.office() == asked.office())
                        .anyMatch(tenure -> tenure.reachesPast(asked.from())),
                OrganisationRefusal.ALREADY_APPOINTED);
    }

    /// The tenure that may be ended.
    static Tenure mayEnd(EndAppointment asked, Collection<Tenure> tenures) {
        Tenure tenure = tenures.stream()
                .filter(known -> known.appointment().equals(asked.appointment()))
                .findFirst()
                .orElseThrow(() -> new CommandRefused(OrganisationRefusal.APPOINTMENT_UNKNOWN));
        when(tenure.until() != null, OrganisationRefusal.APPOINTMENT_ENDED);
        when(asked.until().isBefore(tenure.from()), OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
        when(
                tenure.office() == Office.ADMINISTRATOR
                        && tenures.stream().noneMatch(other -> succeeds(other, tenure, asked)),
                OrganisationRefusal.LAST_ADMINISTRATOR);
        return tenure;
    }

    private static boolean succeeds(Tenure other, Tenure leaving, EndAppointment asked) {
        return other.office() == Office.ADMINISTRATOR
                && !other.appointment().equals(leaving.appointment())
                && other.until() == null
                && !other.from().isAfter(asked.until());
    }

    private static boolean isShort(String text, int most) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= most;
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
