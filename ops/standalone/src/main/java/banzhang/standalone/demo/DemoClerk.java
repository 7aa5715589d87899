package banzhang.standalone.demo;

import banzhang.access.account.Accounts;
import banzhang.access.account.People;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.command.CommandDesk;
import banzhang.command.register.imports.ImportFiles;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoSchool.Member;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/// 样例经办 — hands one step after another to the desk, under a key that stays the same.
///
/// A second run finds each key accepted and gets the answer of the first: so a load broken off goes on where it
/// stopped.
@Component
@ConditionalOnExpression(DemoLoader.WANTED)
class DemoClerk {
    private final CommandDesk desk;
    private final Accounts accounts;
    private final People people;
    private final FileStore drawings;
    private final ImportFiles files;

    DemoClerk(CommandDesk desk, Accounts accounts, People people, FileStore drawings, ImportFiles files) {
        this.desk = desk;
        this.accounts = accounts;
        this.people = people;
        this.drawings = drawings;
        this.files = files;
    }

    /// Whether this database holds a school that is not the sample.
    boolean findsARealSchool() {
        return !accounts.none() && accounts.ofPerson(SampleSchool.CHEN).isEmpty();
    }

    /// Whether this step was carried out before.
    boolean hasDone(DemoStep step) {
        return desk.answered(
                        step.by(), keyOf(step), bodyOf(step), step.command().getClass())
                .isPresent();
    }

    void carryOut(DemoStep step) {
        if (step.signed() != null) {
            drawings.keep(
                    DemoSignature.of(step.by().person()),
                    FileType.PNG,
                    step.signed().handover());
        }
        desk.submit(step.by(), keyOf(step), bodyOf(step), step.command(), step.answer());
    }

    void enter(Member member, String password) {
        people.enter(member.person(), SampleSchool.SCHOOL, member.name());
        accounts.open(member.person(), SampleSchool.SCHOOL, member.login(), password);
    }

    /// So that the register file is among the uploads, and recognised when it comes again.
    void file(DemoRegister register) {
        files.save(register.file());
    }

    private static String keyOf(DemoStep step) {
        return "demo/" + step.key();
    }

    /// The key alone: a later version that words a step differently still finds it done.
    private static Map<String, String> bodyOf(DemoStep step) {
        return Map.of("step", step.key());
    }
}
