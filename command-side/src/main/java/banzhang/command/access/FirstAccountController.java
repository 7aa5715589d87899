package banzhang.command.access;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.AccountRefusal;
import banzhang.access.account.Accounts;
import banzhang.access.account.OneTimeLinks;
import banzhang.access.account.Passwords;
import banzhang.access.account.People;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.organisation.EnrolSchool;
import banzhang.command.organisation.MakeAppointment;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// 首个账号 — whoever holds the one-time link from the console enrols the school and becomes its administrator.
///
/// All ids follow from the school's code and the account comes last: after a crash in between there is still no
/// account, the next start prints a new link, and the same entries carry the work on where it stopped.
@RestController
class FirstAccountController {
    private final CommandDesk desk;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    FirstAccountController(CommandDesk desk, OneTimeLinks links, Accounts accounts, People people, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /// 首个账号 — what is asked.
    record FirstAccountBody(
            String token, String login, String password, String displayName, String schoolCode, String schoolName) {
        /// Shows no secret, wherever it is printed.
        @Override
        public String toString() {
            return "FirstAccountBody[…]";
        }
    }

    @PostMapping("/api/first-account")
    ResponseEntity<Answer> open(@RequestBody FirstAccountBody asked) {
        if (!accounts.none() || !links.isValid(asked.token(), FirstAccountLink.PURPOSE)) {
            throw new Refused(AccountRefusal.LINK_NOT_VALID);
        }
        SchoolId school = EnrolSchool.schoolOf(asked.schoolCode());
        PersonId person = new PersonId("p-" + school.value());
        Passwords.require(asked.login(), asked.password());
        People.required(asked.displayName());
        accounts.requireFree(asked.login(), person);
        Answer answer = enrol(asked, new Caller(person, school, Set.of()));
        if (!links.use(asked.token(), FirstAccountLink.PURPOSE)) {
            throw new Refused(AccountRefusal.LINK_NOT_VALID);
        }
        people.enter(person, school, asked.displayName());
        accounts.open(person, school, asked.login(), asked.password());
        return answer.as(HttpStatus.CREATED);
    }

    private Answer enrol(FirstAccountBody asked, Caller caller) {
        Instant now = clock.instant();
        Map<String, String> body = Map.of("code", asked.schoolCode(), "name", asked.schoolName());
        String school = caller.school().value();
        // a key per entry: what was mistyped may be entered again while the link lasts
        desk.submit(
                caller,
                "first-account/" + CanonicalJson.digest(body).hex(),
                body,
                new EnrolSchool(
                        caller.school(), asked.schoolCode(), asked.schoolName().strip(), now),
                school);
        appoint(caller, Office.ADMINISTRATOR, now);
        return appoint(caller, Office.GENERAL_AFFAIRS, now);
    }

    private Answer appoint(Caller caller, Office office, Instant now) {
        AppointmentId appointment = new AppointmentId("a-" + caller.school().value() + "-" + office.ordinal());
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        return desk.submit(
                caller,
                "first-account/" + office,
                Map.of("office", office.name()),
                new MakeAppointment(appointment, caller.school(), caller.person(), office, null, today, now),
                caller.school().value());
    }
}
