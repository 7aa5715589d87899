package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.ClassPromoted;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.YearReversalEvent;
import banzhang.events.YearReversalEvent.ClassRestored;
import banzhang.events.YearReversalEvent.ClassStruck;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 班级学年 — the grade one class is in and since when, what it was in before the last change, and whether anything was
/// said of the class since.
final class ClassYear {
    private int grade;
    private int since;
    private boolean graduated;
    private boolean opened;
    private int gradeBefore;
    private int sinceBefore;
    private @Nullable Instant changedAt;
    private boolean movedOn;

    boolean hasGraduated() {
        return graduated;
    }

    ClassPromoted promoted(ChangeYear asked, ChangeYear.Promotion reviewed) {
        YearRules.mayPromote(asked, reviewed, grade, since);
        return new ClassPromoted(reviewed.schoolClass(), asked.school(), asked.schoolYear(), grade + 1, asked.at());
    }

    ClassGraduated graduated(ChangeYear asked, ClassId self) {
        YearRules.mayGraduate(asked, since);
        return new ClassGraduated(self, asked.school(), asked.schoolYear(), asked.at());
    }

    /// What becomes of the class when this change is taken back.
    YearReversalEvent before(ClassId self, YearChanged change, Instant at) {
        when(!change.happenedAt().equals(changedAt), YearReversalRefusal.YEAR_NOT_AS_REVIEWED);
        if (movedOn) {
            throw new CommandRefused(YearReversalRefusal.CLASS_HAS_MOVED_ON, Map.of("schoolClass", self.value()));
        }
        return opened
                ? new ClassStruck(self, change.school(), change.schoolYear(), at)
                : new ClassRestored(self, change.school(), change.schoolYear(), gradeBefore, sinceBefore, at);
    }

    /// Takes in what is said of the class, its offices and its campus included.
    void take(OrganisationEvent event) {
        switch (event) {
            case ClassOpened told -> {
                changed(told);
                opened = true;
                graduated = false;
                grade = told.grade();
                since = SchoolYear.on(LocalDate.ofInstant(told.happenedAt(), DaySpan.SCHOOL_ZONE))
                        .first();
            }
            case ClassPromoted told -> {
                changed(told);
                grade = told.grade();
                since = told.schoolYear();
            }
            case ClassGraduated told -> {
                changed(told);
                graduated = true;
            }
            case ClassRestored told -> {
                changedAt = null;
                graduated = false;
                grade = told.grade();
                since = told.since();
            }
            default -> movedOn = true;
        }
    }

    private void changed(OrganisationEvent told) {
        gradeBefore = grade;
        sinceBefore = since;
        opened = false;
        movedOn = false;
        changedAt = told.happenedAt();
    }
}
