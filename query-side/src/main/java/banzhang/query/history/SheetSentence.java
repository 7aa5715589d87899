package banzhang.query.history;

import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SheetCountEvent;
import banzhang.events.SheetCountEvent.AccessoriesCounted;
import banzhang.events.SheetCountEvent.DisputeSettled;
import banzhang.events.SheetCountEvent.ExtraFound;
import banzhang.events.SheetCountEvent.ItemContested;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.SheetTermsEvent;
import banzhang.events.SheetTermsEvent.ApprovalRefused;
import banzhang.events.SheetTermsEvent.HandoverApproved;
import banzhang.events.SheetTermsEvent.LoanAgreed;
import banzhang.events.SheetTermsEvent.OrderedInAbsence;
import banzhang.events.SheetTermsEvent.RepairAgreed;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.Accessory;
import banzhang.query.organisation.SchoolPlan;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 交接一句话 — what an event of a sheet says, in one Chinese line with names.
final class SheetSentence {
    private static final int SHOWN_DIGITS = 12;
    private final SchoolPlan plan;

    SheetSentence(SchoolPlan plan) {
        this.plan = plan;
    }

    String of(HandoverEvent event) {
        return switch (event) {
            case HandoverOpened is ->
                is.kind().term() + ":" + plan.holder(is.from()).line() + " → "
                        + plan.holder(is.to()).line() + "," + is.items().size() + " 台";
            case ItemChecked is -> is.finding().term() + noted(is.note());
            case PaperFiled is -> "纸质单 " + is.pages() + " 页," + is.shows().term();
            case PhotoFiled is -> "照片 " + is.photo().hex().substring(0, SHOWN_DIGITS);
            case SheetTermsEvent is -> ofTerms(is);
            case SheetCountEvent is -> ofCount(is);
            case HandoverSigned is ->
                is.side().term() + " " + plan.personName(is.signer()) + ","
                        + is.authentication().term() + "认证";
            case AssertionFiled is -> is.side().term() + " " + plan.personName(is.signer()) + "," + is.assertion();
            case HandoverCompleted is ->
                "移交 " + is.moved().size() + " 台"
                        + (is.residue().isEmpty() ? "" : ",未结 " + is.residue().size() + " 台");
            case HandoverDeclined is -> is.reason();
            case HandoverWithdrawn is -> is.reason();
            case HandoverLapsed is -> is.limitDays() + " 天内未签齐";
            case ResidueSettled is -> named(is.accessory()) + is.outcome().term() + ":" + is.reason();
        };
    }

    private String ofTerms(SheetTermsEvent event) {
        return switch (event) {
            case WitnessNamed is -> plan.personName(is.witness());
            case LoanAgreed is ->
                "借至 " + is.dueOn() + ",由 " + plan.personName(is.trainedBy()) + " 培训"
                        + (is.arrangement() == null ? "" : ",协议 " + is.arrangement());
            case RepairAgreed is -> is.shop() + (is.dueOn() == null ? "" : ",预计 " + is.dueOn() + " 交回");
            case OrderedInAbsence is -> "总务处代移交方清点签字;" + is.reason();
            case HandoverApproved is -> plan.personName(is.approvedBy());
            case ApprovalRefused is -> is.reason();
        };
    }

    private static String ofCount(SheetCountEvent event) {
        return switch (event) {
            case ItemDeclared is -> is.finding().term() + noted(is.note());
            case ItemContested is -> is.reason();
            case DisputeSettled is -> is.finding().term() + ":" + is.reason();
            case AccessoriesCounted is ->
                is.missing().isEmpty()
                        ? "附件齐全"
                        : "缺 " + is.missing().stream().map(Accessory::toString).collect(Collectors.joining("、"));
            case ExtraFound is -> is.description() + "(" + is.place() + ")";
        };
    }

    private static String named(@Nullable String accessory) {
        return accessory == null ? "" : accessory + " ";
    }

    private static String noted(@Nullable String note) {
        return note == null || note.isBlank() ? "" : ":" + note;
    }
}
