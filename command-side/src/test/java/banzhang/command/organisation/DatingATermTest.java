package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;

import banzhang.access.Refusal;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.OrganisationEvent.TermDated;
import banzhang.events.value.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("组织 · 学期起止")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatingATermTest {
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final TermDated AUTUMN = dated("2026-2027-1", "2026-08-28", "2027-01-22");

    private static TermDated dated(String term, String first, String last) {
        return new TermDated(SCHOOL, new Term(term), LocalDate.parse(first), LocalDate.parse(last), TERM_START);
    }

    private static DateTerm date(String term, String first, String last) {
        return new DateTerm(SCHOOL, new Term(term), LocalDate.parse(first), LocalDate.parse(last), TERM_START);
    }

    @Test
    void a_school_says_when_its_terms_begin_and_end() {
        SchoolOffice.given(ENROLLED)
                .when(date("2026-2027-1", "2026-08-28", "2027-01-22"))
                .when(date("2026-2027-2", "2027-02-15", "2027-07-02"))
                .expect(AUTUMN, dated("2026-2027-2", "2027-02-15", "2027-07-02"));
    }

    @Test
    void told_again_the_later_days_hold_and_the_same_days_change_nothing() {
        SchoolOffice.given(ENROLLED, AUTUMN)
                .when(date("2026-2027-1", "2026-08-28", "2027-01-22"))
                .when(date("2026-2027-1", "2026-09-01", "2027-01-29"))
                .when(date("2026-2027-2", "2027-01-30", "2027-07-02"))
                .expect(
                        dated("2026-2027-1", "2026-09-01", "2027-01-29"),
                        dated("2026-2027-2", "2027-01-30", "2027-07-02"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-2027-1, 2026-09-01, 2026-09-01, TERM_ENDS_BEFORE_IT_BEGAN",
        "2026-2027-1, 2027-01-22, 2026-09-01, TERM_ENDS_BEFORE_IT_BEGAN",
        "2026-2027-1, 2026-07-31, 2027-01-22, TERM_OUTSIDE_ITS_YEAR",
        "2026-2027-2, 2027-02-15, 2027-09-01, TERM_OUTSIDE_ITS_YEAR",
        "2025-2026-2, 2026-02-15, 2026-08-28, TERMS_OUT_OF_ORDER", // the day the autumn term begins
        "2026-2027-2, 2027-01-22, 2027-07-02, TERMS_OUT_OF_ORDER",
        "2026-2027-2, 2026-08-01, 2026-08-20, TERMS_OUT_OF_ORDER", // the spring before the autumn
    })
    void days_that_cannot_be_are_refused(String term, String first, String last, TermRefusal refusal) {
        SchoolOffice.given(ENROLLED, AUTUMN).refuses(date(term, first, last), refusal);
    }

    @Test
    void a_school_that_is_not_enrolled_has_no_terms() {
        Refusal unknown = OrganisationRefusal.SCHOOL_UNKNOWN;
        SchoolOffice.given().refuses(date("2026-2027-1", "2026-09-01", "2027-01-22"), unknown);
    }
}
