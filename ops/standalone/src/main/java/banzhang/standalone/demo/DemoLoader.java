package banzhang.standalone.demo;

import banzhang.standalone.demo.DemoSchool.Member;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/// 样例装载 — with `--demo`: the school, its people, and a term so far, step by step through the command desk.
@Component
@ConditionalOnExpression(DemoLoader.WANTED)
class DemoLoader implements ApplicationRunner {
    /// Asked for, and in a process that takes commands.
    static final String WANTED = "${banzhang.demo:false} and '${banzhang.side:both}'.toLowerCase() != 'query'";

    /// The sample school's own, printed on the console; real accounts never have a password somebody else chose.
    static final String PASSWORD = "banzhang-2026";

    private static final Logger CONSOLE = LoggerFactory.getLogger("banzhang.welcome");
    private final DemoClerk clerk;

    DemoLoader(DemoClerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (clerk.findsARealSchool()) {
            throw new IllegalStateException(
                    "this database holds a real school; the sample school goes into one of its own");
        }
        List<DemoStep> steps = steps();
        // the last one: a load that was broken off anywhere before is taken up again
        if (clerk.hasDone(steps.getLast())) {
            return;
        }
        CONSOLE.info("装载样例学校… loading the sample school");
        members().forEach(member -> clerk.enter(member, PASSWORD));
        clerk.file(new DemoRegister());
        steps.forEach(clerk::carryOut);
    }

    /// The whole past, in order.
    static List<DemoStep> steps() {
        return Stream.of(
                        DemoSchool.steps(),
                        new DemoRegister().steps(),
                        DemoIssues.steps(),
                        DemoHandovers.steps(),
                        DemoKinds.steps())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Member> members() {
        Stream<Member> office = Stream.of(
                DemoSchool.chen(), DemoSchool.zhou(), DemoSchool.gao(), DemoHandovers.HE, DemoHandovers.ZHENG);
        Stream<Member> teachers = DemoSchool.classes().stream().map(DemoSchool.DemoClass::headTeacher);
        return Stream.concat(office, teachers).toList();
    }
}
