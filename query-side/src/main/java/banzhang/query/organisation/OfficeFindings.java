package banzhang.query.organisation;

import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.query.organisation.OfficeFinding.Kind;
import banzhang.query.organisation.Staffing.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// 任职核对 — which offices nobody holds, and which several hold, today or to come. What is past is history.
final class OfficeFindings {
    /// R74: from this size on a school needs a 电教管理员.
    private static final int CLASSES_FOR_INFORMATION_CENTRE = 12;

    private static final Set<Office> ONE_AT_A_TIME =
            Set.of(Office.HEAD_TEACHER, Office.SUBJECT_TEACHER, Office.PRINCIPAL);

    private OfficeFindings() {}

    static List<OfficeFinding> of(SchoolPlan plan, LocalDate today) {
        List<OfficeFinding> seats =
                Stream.concat(required(plan), single(plan)).distinct().toList();
        return seats.stream()
                .flatMap(seat -> stretches(seat, plan.appointments()))
                .filter(found -> found.until() == null || found.until().isAfter(today))
                .toList();
    }

    /// What somebody has to hold: the offices a school cannot do without, and a 班主任 for each class.
    private static Stream<OfficeFinding> required(SchoolPlan plan) {
        boolean large = plan.classes().size() >= CLASSES_FOR_INFORMATION_CENTRE;
        Stream<OfficeFinding> ofTheSchool = Stream.of(
                        Office.PRINCIPAL, Office.SUPERVISING_LEADER, Office.GENERAL_AFFAIRS, Office.INFORMATION_CENTRE)
                .filter(office -> office != Office.INFORMATION_CENTRE || large)
                .map(office -> new OfficeFinding(Kind.VACANT, office, null, null, null, null, null));
        Stream<OfficeFinding> ofClasses = plan.classes().stream()
                .map(one ->
                        new OfficeFinding(Kind.VACANT, Office.HEAD_TEACHER, one.id(), one.name(), null, null, null));
        return Stream.concat(ofTheSchool, ofClasses);
    }

    /// What one person at most is to hold.
    private static Stream<OfficeFinding> single(SchoolPlan plan) {
        return plan.appointments().stream()
                .filter(one -> ONE_AT_A_TIME.contains(one.office()))
                .map(one -> new OfficeFinding(
                        Kind.DOUBLE, one.office(), one.schoolClass(), one.className(), one.subject(), null, null));
    }

    private static Stream<OfficeFinding> stretches(OfficeFinding seat, List<Appointment> appointments) {
        List<DaySpan> held = appointments.stream()
                .filter(one -> one.office() == seat.office()
                        && Objects.equals(one.schoolClass(), seat.schoolClass())
                        && one.subject() == seat.subject())
                .map(Appointment::span)
                .toList();
        IntPredicate wrong = seat.kind() == Kind.VACANT ? holders -> holders == 0 : holders -> holders > 1;
        return Staffing.where(held, wrong).stream().map(stretch -> dated(seat, stretch));
    }

    private static OfficeFinding dated(OfficeFinding seat, Stretch stretch) {
        return new OfficeFinding(
                seat.kind(),
                seat.office(),
                seat.schoolClass(),
                seat.className(),
                seat.subject(),
                stretch.from(),
                stretch.until());
    }
}
