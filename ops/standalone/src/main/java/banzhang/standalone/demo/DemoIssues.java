package banzhang.standalone.demo;

import static banzhang.standalone.demo.DemoSheet.Reach.CHECKED;
import static banzhang.standalone.demo.DemoSheet.Reach.COMPLETED;
import static banzhang.standalone.demo.DemoSheet.Reach.DECLINED;
import static banzhang.standalone.demo.DemoSheet.Reach.DRAWN_UP;
import static banzhang.standalone.demo.DemoSheet.Reach.HALF_CHECKED;
import static banzhang.standalone.demo.DemoSheet.Reach.SIGNED;
import static banzhang.standalone.demo.DemoSheet.Reach.WITHDRAWN;

import banzhang.access.Caller;
import banzhang.command.handover.CheckItem;
import banzhang.command.handover.DeclineHandover;
import banzhang.command.handover.OpenHandover;
import banzhang.command.handover.SignHandover;
import banzhang.command.handover.WithdrawHandover;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.HandoverSheet.Check;
import banzhang.events.value.Finding;
import banzhang.journal.CanonicalJson;
import banzhang.standalone.demo.DemoDevices.DemoDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// 样例交付 — the term's sheets: most are completed, one was declined, one withdrawn, and some wait for somebody today.
final class DemoIssues {
    private static final List<DemoSheet> SHEETS = List.of(
            DemoSheet.of(1, 0, "2026-09-02", "TY DN CK ZT GF YX ZK JT", COMPLETED)
                    .finding("CK", Finding.DAMAGED, "屏幕右下角有一道约三厘米的划痕,触控正常"),
            DemoSheet.of(2, 1, "2026-09-02", "TY DN CK ZT GF HT ZK JT", COMPLETED)
                    .finding("JT", Finding.MISSING, "讲台未送到教室,清单上有而实物没有"),
            DemoSheet.of(3, 2, "2026-09-02", "", COMPLETED),
            DemoSheet.of(4, 3, "2026-09-03", "", COMPLETED)
                    .finding("HT", Finding.MISSING, "充电座里是空的,话筒没有找到")
                    .finding("KT", Finding.DAMAGED, "遥控器电池盖缺失"),
            DemoSheet.of(5, 4, "2026-09-03", "", COMPLETED),
            DemoSheet.of(6, 5, "2026-09-03", "", COMPLETED).finding("TY", Finding.DAMAGED, "外壳有裂纹,投影正常"),
            DemoSheet.of(7, 6, "2026-09-04", "", COMPLETED),
            DemoSheet.of(8, 7, "2026-09-04", "", DECLINED).because("触控一体机开机无显示,请检修后重新开单"),
            DemoSheet.of(9, 8, "2026-09-04", "TY DN CK", WITHDRAWN).because("设备未开全,重新开单"),
            DemoSheet.of(10, 8, "2026-09-07", "", COMPLETED),
            DemoSheet.of(11, 9, "2026-09-07", "TY DN ZT GF YX HT ZK JT KT", COMPLETED),
            DemoSheet.of(12, 10, "2026-09-07", "TY ZT GF YX ZK", COMPLETED),
            DemoSheet.of(13, 7, "2026-09-11", "TY DN ZT GF YX HT ZK JT KT", COMPLETED),
            DemoSheet.of(14, 1, "2026-09-15", "JT", COMPLETED),
            DemoSheet.of(15, 3, "2026-10-13", "", COMPLETED)
                    .over(DemoDevices.spare()
                            .filter(spare -> spare.kind().equals("HT"))
                            .toList()),
            DemoSheet.of(16, 11, "2026-11-18", "TY ZT GF YX", SIGNED),
            DemoSheet.of(17, 10, "2026-11-19", "HT JT KT", CHECKED).finding("KT", Finding.DAMAGED, "外机支架锈蚀,制冷正常"),
            DemoSheet.of(18, 0, "2026-11-19", "HT KT", HALF_CHECKED),
            DemoSheet.of(19, 1, "2026-11-20", "YX KT", SIGNED).finding("YX", Finding.DAMAGED, "一只音箱网罩凹陷"),
            DemoSheet.of(20, 9, "2026-11-20", "CK", DRAWN_UP));

    private DemoIssues() {}

    static List<DemoStep> steps() {
        return SHEETS.stream().flatMap(DemoIssues::stepsOf).toList();
    }

    private static Stream<DemoStep> stepsOf(DemoSheet sheet) {
        List<DemoStep> steps = new ArrayList<>();
        steps.add(open(sheet));
        for (int index = 0; index < sheet.checked(); index++) {
            steps.add(check(sheet, index));
        }
        switch (sheet.reach()) {
            case SIGNED -> steps.add(signIncoming(sheet));
            case COMPLETED -> steps.addAll(List.of(signIncoming(sheet), signOutgoing(sheet)));
            case DECLINED -> steps.add(decline(sheet));
            case WITHDRAWN -> steps.add(withdraw(sheet));
            case DRAWN_UP, HALF_CHECKED, CHECKED -> {
                // waits for the receiving side
            }
        }
        return steps.stream();
    }

    private static DemoStep open(DemoSheet sheet) {
        Caller chen = DemoStep.generalAffairs();
        OpenHandover command = new OpenHandover(
                sheet.id(),
                Kind.ISSUE,
                sheet.to().schoolClass().schoolClass(),
                sheet.devices().stream().map(DemoDevice::device).toList(),
                chen,
                sheet.at(8, 30));
        return step(chen, sheet, "open", command);
    }

    private static DemoStep check(DemoSheet sheet, int index) {
        Caller teacher = DemoStep.headTeacher(sheet.to());
        DemoDevice demo = sheet.devices().get(index);
        Check check = sheet.checkOf(demo);
        CheckItem command = new CheckItem(
                sheet.id(), demo.device(), check.finding(), check.note(), teacher, sheet.at(12, 10 + 2 * index));
        return step(teacher, sheet, "check/" + demo.code(), command);
    }

    private static DemoStep signIncoming(DemoSheet sheet) {
        return sign(sheet, Side.INCOMING, DemoStep.headTeacher(sheet.to()), sheet.at(12, 40));
    }

    private static DemoStep signOutgoing(DemoSheet sheet) {
        return sign(sheet, Side.OUTGOING, DemoStep.generalAffairs(), sheet.at(15, 45));
    }

    private static DemoStep sign(DemoSheet sheet, Side side, Caller signer, Instant at) {
        HandoverSheet content = sheet.content();
        SignHandover command = new SignHandover(
                sheet.id(),
                side,
                CanonicalJson.digest(content),
                CanonicalJson.digest(DemoSignature.of(signer.person())),
                Authentication.PASSWORD,
                at,
                signer,
                at);
        String key = "sheet/" + sheet.id() + "/sign/" + side;
        return new DemoStep(signer, key, command, sheet.id().value(), content);
    }

    private static DemoStep decline(DemoSheet sheet) {
        Caller teacher = DemoStep.headTeacher(sheet.to());
        return step(
                teacher, sheet, "decline", new DeclineHandover(sheet.id(), reasonOf(sheet), teacher, sheet.at(12, 50)));
    }

    private static DemoStep withdraw(DemoSheet sheet) {
        Caller chen = DemoStep.generalAffairs();
        return step(chen, sheet, "withdraw", new WithdrawHandover(sheet.id(), reasonOf(sheet), chen, sheet.at(10, 15)));
    }

    private static String reasonOf(DemoSheet sheet) {
        return Objects.requireNonNull(sheet.reason(), "a sheet ends early for a reason");
    }

    private static DemoStep step(Caller by, DemoSheet sheet, String what, Object command) {
        return DemoStep.of(
                by, "sheet/" + sheet.id() + "/" + what, command, sheet.id().value());
    }
}
