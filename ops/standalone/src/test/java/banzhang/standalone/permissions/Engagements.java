package banzhang.standalone.permissions;

import banzhang.access.Scope;
import banzhang.access.account.Accounts;
import banzhang.access.account.ApiTokens;
import banzhang.access.account.ApiTokens.ApiToken;
import banzhang.access.account.Authorities;
import banzhang.access.account.Deputies;
import banzhang.access.account.People;
import banzhang.access.account.Sessions;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeputyId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import banzhang.standalone.permissions.Standing.Where;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// 聘任 — one person for each column of the table, appointed as the column says, with an account.
@SuppressWarnings("NullAway.Init") // fields are set by Spring
final class Engagements {
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-09-01");

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Authorities authorities;

    @Autowired
    Deputies deputies;

    @Autowired
    Sessions sessions;

    @Autowired
    ApiTokens tokens;

    void engageAll() {
        Standing.all().stream().filter(standing -> !standing.isStranger()).forEach(this::engage);
    }

    private void engage(Standing standing) {
        boolean here = standing.where() != Where.OTHER_SCHOOL;
        Office office = Objects.requireNonNull(standing.office());
        SchoolId school = here ? SampleSchool.SCHOOL : new SchoolId("other");
        ClassId schoolClass = office == Office.HEAD_TEACHER ? classOf(standing.where()) : null;
        AppointmentId appointment = new AppointmentId("a-" + standing.person());
        people.enter(standing.person(), school, "某老师");
        accounts.open(standing.person(), school, standing.person().value(), "four plain words here");
        DeputyId deputyship = standing.deputyship();
        if (deputyship != null) {
            standIn(deputyship, standing.person(), office, schoolClass, standing.where() == Where.ACTING_ENDED);
            return;
        }
        authorities.take(
                new AppointmentMade(
                        appointment, school, standing.person(), office, schoolClass, LONG_AGO, SampleSchool.TERM_START),
                1);
        if (standing.where() == Where.FORMERLY) {
            LocalDate until = LONG_AGO.plusYears(1);
            authorities.take(
                    new AppointmentEnded(
                            appointment,
                            school,
                            standing.person(),
                            office,
                            schoolClass,
                            until,
                            SampleSchool.TERM_START),
                    2);
        }
    }

    /// For who holds the office here; the person holds none of the own.
    private void standIn(DeputyId id, PersonId deputy, Office office, @Nullable ClassId schoolClass, boolean ended) {
        PersonId principal = new Standing(office, Where.OWN).person();
        deputies.take(new DeputyAppointed(
                id,
                SampleSchool.SCHOOL,
                new AppointmentId("a-" + principal),
                principal,
                office,
                schoolClass,
                deputy,
                LONG_AGO,
                LocalDate.parse("2100-01-01"),
                "外出培训",
                SampleSchool.GAO,
                SampleSchool.TERM_START));
        if (ended) {
            deputies.take(
                    new DeputyEnded(
                            id,
                            SampleSchool.SCHOOL,
                            principal,
                            deputy,
                            LONG_AGO.plusYears(1),
                            SampleSchool.GAO,
                            SampleSchool.TERM_START),
                    2);
        }
    }

    private static @Nullable ClassId classOf(Where where) {
        return switch (where) {
            case OWN, FORMERLY, ACTING, ACTING_ENDED -> SampleSchool.CLASS_1_1;
            case BY_TOKEN -> null;
            case OTHER_CLASS -> new ClassId("c-of-nobody-else");
            case OTHER_SCHOOL -> new ClassId("c-elsewhere");
            case NOWHERE -> null;
        };
    }

    /// The token of who comes in by one; issued anew, it is the same.
    String tokenOf(Standing standing) {
        String secret = "bzt_" + standing.person();
        tokens.issue(
                new ApiToken(
                        "t-" + standing.person(),
                        "某系统",
                        standing.person(),
                        SampleSchool.SCHOOL,
                        EnumSet.allOf(Scope.class),
                        LocalDate.parse("2100-01-01"),
                        SampleSchool.TERM_START,
                        null,
                        null),
                secret);
        return secret;
    }

    /// A session of its own at each call: some routes end it.
    String signIn(Standing standing) {
        String token = sessions.open(accounts.ofPerson(standing.person()).orElseThrow());
        if (standing.deputyship() != null) {
            sessions.actUnder(token, standing.deputyship());
        }
        return token;
    }
}
