package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandRefused;
import banzhang.command.register.TwoPersonDesk.Asking;
import banzhang.command.register.card.CardForm;
import banzhang.command.register.card.FieldError;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardShare;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 拆并台 — reads the shares of a split and the cards of a merge, and makes the commands about them of what is asked.
final class RegroupingDesk {
    private static final int MOST = 100;
    private final TwoPersonDesk desk;

    /// What a repeated proposal to split must repeat; the password is no part of it.
    private record AskedSplit(List<CardShare> shares, String reason) {}

    /// What a repeated proposal to merge must repeat.
    private record AskedMerge(List<DeviceId> cards, AssetCode assetCode, String reason) {}

    RegroupingDesk(TwoPersonDesk desk) {
        this.desk = desk;
    }

    Answer split(
            Caller caller,
            @Nullable String key,
            DeviceId device,
            List<Map<String, Object>> written,
            String reason,
            String password) {
        // what is no share may have no canonical form to compare requests by
        List<CardForm> forms = read(written);
        List<CardShare> shares =
                forms.stream().map(form -> form.draft().share()).toList();
        List<String> texts = forms.stream()
                .flatMap(form -> form.draft().freeTexts().stream())
                .toList();
        String id = TwoPersonDesk.idOf(caller, key, "g-");
        Asking asked = new Asking(new AskedSplit(shares, reason), ProposeSplit.class, id);
        return desk.propose(
                caller,
                key,
                asked,
                reason,
                password,
                texts,
                now -> new ProposeSplit(
                        new RegroupingId(id), device, shares, reason, Authentication.PASSWORD, now, caller, now));
    }

    Answer merge(
            Caller caller,
            @Nullable String key,
            List<DeviceId> cards,
            String writtenCode,
            String reason,
            String password) {
        CommandRefused.when(cards.size() > MOST, RegroupingRefusal.CARDS_TO_MERGE_INVALID);
        AssetCode code = code(writtenCode);
        String id = TwoPersonDesk.idOf(caller, key, "g-");
        Asking asked = new Asking(new AskedMerge(cards, code, reason), ProposeMerge.class, id);
        return desk.propose(
                caller,
                key,
                asked,
                reason,
                password,
                List.of(),
                now -> new ProposeMerge(
                        new RegroupingId(id), cards, code, reason, Authentication.PASSWORD, now, caller, now));
    }

    Answer confirm(Caller caller, @Nullable String key, DeviceId device, RegroupingId regrouping, String password) {
        Asking asked =
                new Asking(Map.of("regrouping", regrouping.value()), ConfirmRegrouping.class, regrouping.value());
        return desk.confirm(
                caller,
                key,
                asked,
                password,
                now -> new ConfirmRegrouping(regrouping, device, Authentication.PASSWORD, now, caller, now));
    }

    Answer reject(Caller caller, @Nullable String key, DeviceId device, RegroupingId regrouping, String reason) {
        Asking asked = new Asking(Map.of("reason", reason), RejectRegrouping.class, regrouping.value());
        return desk.reject(
                caller, key, asked, reason, now -> new RejectRegrouping(regrouping, device, reason, caller, now));
    }

    Answer withdraw(Caller caller, @Nullable String key, DeviceId device, RegroupingId regrouping) {
        return desk.withdraw(
                caller, key, regrouping.value(), now -> new WithdrawRegrouping(regrouping, device, caller, now));
    }

    private static List<CardForm> read(List<Map<String, Object>> written) {
        CommandRefused.when(written.isEmpty() || written.size() > MOST, RegroupingRefusal.SHARES_INVALID);
        List<CardForm> forms = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            String place = "shares." + at + ".";
            CardForm form = CardForm.ofShare(written.get(at));
            form.errors().forEach(of -> errors.add(new FieldError(place + of.field(), of.code(), of.zh(), of.en())));
            forms.add(form);
        }
        if (!errors.isEmpty()) {
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", errors));
        }
        return forms;
    }

    private static AssetCode code(String written) {
        CardForm form = CardForm.ofShare(Map.of("assetCode", written, "quantity", 1));
        if (!form.errors().isEmpty()) {
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", form.errors()));
        }
        return form.draft().assetCode();
    }
}
