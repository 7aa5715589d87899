package banzhang.standalone.demo;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.util.Set;

/// 样例经办 — hands one command after another to the desk in a person's name, under a key that stays the same.
///
/// A second run finds each key accepted and gets the answer of the first: so a load broken off goes on where it
/// stopped.
record DemoClerk(CommandDesk desk) {
    Answer submit(PersonId person, Office office, String key, Object command, String answer) {
        Caller caller = new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(office, null)));
        return desk.submit(caller, "demo/" + key, command, command, answer);
    }

    Answer asGeneralAffairs(String key, Object command, String answer) {
        return submit(SampleSchool.CHEN, Office.GENERAL_AFFAIRS, key, command, answer);
    }

    Answer asAdministrator(String key, Object command, String answer) {
        return submit(SampleSchool.GAO, Office.ADMINISTRATOR, key, command, answer);
    }

    /// Whether this was handed in by general affairs before, and carried out.
    boolean isDone(String key, Object command) {
        Caller chen =
                new Caller(SampleSchool.CHEN, SampleSchool.SCHOOL, Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));
        return desk.answered(chen, "demo/" + key, command, command.getClass()).isPresent();
    }
}
