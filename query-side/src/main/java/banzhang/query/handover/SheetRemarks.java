package banzhang.query.handover;

import banzhang.events.HandoverSheet;
import banzhang.events.HandoverSheet.Check;
import banzhang.events.SheetCount.Contest;
import banzhang.events.SheetCount.Extra;
import banzhang.events.SheetCount.Settlement;
import banzhang.events.SheetTerms;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// 打印附注 — what was agreed for a sheet, and what its sides said of an item beside the check, in words with names.
final class SheetRemarks {
    private final HandoverView view;

    SheetRemarks(HandoverView view) {
        this.view = view;
    }

    List<String> terms() {
        SheetTerms terms = view.sheet().agreed();
        List<String> lines = new ArrayList<>();
        if (terms.witness() != null) {
            lines.add("监交人：" + name(terms.witness()));
        }
        SheetTerms.Approval approval = terms.approval();
        if (approval != null) {
            lines.add("批示：" + (approval.granted() ? "同意" : "不同意，" + approval.reason()) + "　" + name(approval.by()));
        }
        SheetTerms.Absence absence = terms.absence();
        if (absence != null) {
            lines.add("移交方缺席：" + absence.reason() + "，由总务处代为清点签字　" + name(absence.orderedBy()));
        }
        SheetTerms.Loan loan = terms.loan();
        if (loan != null) {
            String arrangement = loan.arrangement() == null ? "" : "，协议 " + loan.arrangement();
            lines.add("借至：" + loan.dueOn() + "，由 " + name(loan.trainedBy()) + " 培训" + arrangement);
        }
        SheetTerms.Repair repair = terms.repair();
        if (repair != null) {
            String due = repair.dueOn() == null ? "" : "，预计 " + repair.dueOn() + " 交回";
            lines.add("送修：" + repair.shop() + due + (repair.receipt() == null ? "" : "，凭据 " + repair.receipt()));
        }
        return lines;
    }

    String of(DeviceId device) {
        HandoverSheet sheet = view.sheet();
        List<String> said = new ArrayList<>();
        Check declared = sheet.declarationOf(device);
        if (declared != null) {
            said.add("移交方：" + declared.finding().term() + noted(declared));
        }
        Check check = sheet.checkOf(device);
        if (check != null && check.note() != null) {
            said.add(check.note());
        }
        List<Accessory> missing = sheet.missingOf(device);
        if (!missing.isEmpty()) {
            said.add("缺 " + missing.stream().map(Accessory::toString).collect(Collectors.joining("、")));
        }
        Contest contest = sheet.counted().contested().get(device.value());
        if (contest != null) {
            said.add("不认可：" + contest.reason());
        }
        Settlement settled = sheet.settlementOf(device);
        if (settled != null) {
            said.add("裁定：" + settled.finding().term() + "，" + settled.reason() + " " + name(settled.by()));
        }
        return String.join("；", said);
    }

    List<String> extras() {
        return view.sheet().counted().extras().stream().map(SheetRemarks::line).toList();
    }

    private static String line(Extra extra) {
        String code = extra.assetCode() == null ? "" : "　" + extra.assetCode();
        return extra.description() + "　" + extra.place() + code;
    }

    private static String noted(Check check) {
        return check.note() == null ? "" : "，" + check.note();
    }

    String name(PersonId person) {
        return view.names().getOrDefault(person.value(), "");
    }
}
