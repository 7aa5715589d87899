package banzhang.query.history;

import banzhang.events.AcceptanceEvent.AcceptanceFailed;
import banzhang.events.AcceptanceEvent.DeviceAccepted;
import banzhang.events.AccessoryEvent;
import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CorrectionEvent.CorrectionRejected;
import banzhang.events.CorrectionEvent.CorrectionWithdrawn;
import banzhang.events.CustodyEvent;
import banzhang.events.DocumentEvent.DocumentFiled;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.DocumentEvent.DocumentWithdrawn;
import banzhang.events.HandoverEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceListed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.HeadingForgotten;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.RegroupingEvent.CardMergeProposed;
import banzhang.events.RegroupingEvent.CardMerged;
import banzhang.events.RegroupingEvent.CardSplit;
import banzhang.events.RegroupingEvent.CardSplitProposed;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.RegroupingRejected;
import banzhang.events.RegroupingEvent.RegroupingWithdrawn;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.ReversalEvent.ReversalRejected;
import banzhang.events.ReversalEvent.ReversalWithdrawn;
import banzhang.events.SettingEvent;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardShare;
import banzhang.query.organisation.SchoolPlan;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 一句话 — what an event says, in one Chinese line with names; the payload says it exactly.
final class EventSentence {
    private final SchoolPlan plan;

    EventSentence(SchoolPlan plan) {
        this.plan = plan;
    }

    String of(CustodyEvent event) {
        return switch (event) {
            case DeviceRegistered is ->
                is.assetCode() + " " + is.card().name() + ",由"
                        + plan.holder(is.custodian()).line() + "保管";
            case CustodyMoved is ->
                plan.holder(is.from()).line() + " → " + plan.holder(is.to()).line() + ","
                        + is.condition().term();
            case AssetCodeClaimed is -> is.assetCode().value();
            case AssetCodeReleased is -> is.assetCode().value();
            case DeviceListed is -> is.handover().value();
            case CardEvent is -> ofCard(is);
            case ImportBegun is -> is.rows() + " 台";
            case ImportAdvanced is -> is.rows() + " 台";
            case ImportCompleted is -> is.devices() + " 台进入台账";
            case ImportWithdrawn is -> is.reason();
            case HandoverEvent is -> new SheetSentence(plan).of(is);
            case HeadingMapped is -> is.listing().term() + "," + is.columns().size() + " 栏";
            case HeadingForgotten is -> is.listing().term();
            case CorrectionBatchEvent is -> is.batch().value();
            case OrganisationEvent is -> "";
            case AccountEvent is -> "";
            case SettingEvent is -> "";
            case CommandAccepted is -> is.answer();
        };
    }

    private static String ofCard(CardEvent event) {
        return switch (event) {
            case CorrectionProposed is -> changed(is.changes()) + ";理由:" + is.reason();
            case CorrectionConfirmed is -> changed(is.changes());
            case CorrectionRejected is -> is.reason();
            case CorrectionWithdrawn is -> "";
            case ReversalProposed is -> "理由:" + is.reason();
            case CardReversed is -> "离开台账,编号释放;理由:" + is.reason();
            case ReversalRejected is -> is.reason();
            case ReversalWithdrawn is -> "";
            case CardSplitProposed is -> shares(is.shares()) + ";理由:" + is.reason();
            case CardSplit is -> "离开台账,由 " + is.successors().size() + " 张新卡片承接";
            case CardMergeProposed is -> is.cards().size() + " 张并为 " + is.assetCode() + ";理由:" + is.reason();
            case CardMerged is -> "离开台账,由合并后的卡片承接";
            case CardSucceeded is -> "承接 " + is.predecessors().size() + " 张卡片";
            case RegroupingRejected is -> is.reason();
            case RegroupingWithdrawn is -> "";
            case DeviceAccepted is -> "第 " + is.round() + " 次验收";
            case AcceptanceFailed is -> "第 " + is.round() + " 次验收;整改:" + is.rectification();
            case DocumentFiled is -> is.archiveNumber() + " " + is.kind().term() + ":" + is.title();
            case DocumentStored is -> "文件已留存";
            case DocumentWithdrawn is -> is.reason();
            case AccessoryEvent is -> is.accessory() + ";理由:" + is.reason();
        };
    }

    private static String shares(List<CardShare> shares) {
        return shares.stream()
                .map(share -> share.assetCode() + " ×" + share.quantity())
                .collect(Collectors.joining("、", "拆为 ", ""));
    }

    private static String changed(List<CardChange> changes) {
        return changes.stream()
                .map(change -> said(change.before()) + " → " + said(change.after()))
                .collect(Collectors.joining(";"));
    }

    private static String said(@Nullable String text) {
        return text == null ? "(空)" : text.replace("\n", "、");
    }
}
