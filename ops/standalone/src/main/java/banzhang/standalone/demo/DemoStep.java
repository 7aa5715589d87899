package banzhang.standalone.demo;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.HandoverSheet;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoSchool.Member;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 样例步骤 — one command of the sample school's past: in whose name, under which key, and what it answers.
///
/// @param signed the sheet, when the command puts a name to one
record DemoStep(
        Caller by,
        String key,
        Object command,
        String answer,
        @Nullable HandoverSheet signed) {
    static DemoStep of(Caller by, String key, Object command, String answer) {
        return new DemoStep(by, key, command, answer, null);
    }

    static Caller administrator() {
        return caller(DemoSchool.gao(), Office.ADMINISTRATOR, null);
    }

    static Caller generalAffairs() {
        return caller(DemoSchool.chen(), Office.GENERAL_AFFAIRS, null);
    }

    static Caller headTeacher(DemoSchool.DemoClass demo) {
        return caller(
                demo.headTeacher(), Office.HEAD_TEACHER, demo.schoolClass().schoolClass());
    }

    private static Caller caller(Member member, Office office, @Nullable ClassId schoolClass) {
        return new Caller(member.person(), SampleSchool.SCHOOL, Set.of(new Grant(office, schoolClass)));
    }
}
