package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.register.TwoPersonDesk.Asking;
import banzhang.command.register.card.CorrectionForm;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 更正台 — reads the form of a correction and makes the commands about it of what is asked.
final class CorrectionDesk {
    private final TwoPersonDesk desk;

    /// What a repeated proposal must repeat; the password is no part of it.
    private record Asked(Map<String, Object> changes, String reason) {}

    CorrectionDesk(TwoPersonDesk desk) {
        this.desk = desk;
    }

    Answer propose(
            Caller caller,
            @Nullable String key,
            DeviceId device,
            Map<String, Object> changes,
            String reason,
            String password) {
        // first of all: what is no field of a card may have no canonical form to compare requests by
        CorrectionForm form = read(changes);
        String id = TwoPersonDesk.idOf(caller, key, "k-");
        Asking asked = new Asking(new Asked(changes, reason), ProposeCorrection.class, id);
        return desk.propose(
                caller,
                key,
                asked,
                reason,
                password,
                form.freeTexts(),
                now -> new ProposeCorrection(
                        new CorrectionId(id),
                        device,
                        form.wanted(),
                        reason,
                        Authentication.PASSWORD,
                        now,
                        caller,
                        now));
    }

    Answer confirm(Caller caller, @Nullable String key, DeviceId device, CorrectionId correction, String password) {
        Asking asked =
                new Asking(Map.of("correction", correction.value()), ConfirmCorrection.class, correction.value());
        return desk.confirm(
                caller,
                key,
                asked,
                password,
                now -> new ConfirmCorrection(correction, device, Authentication.PASSWORD, now, caller, now));
    }

    Answer reject(Caller caller, @Nullable String key, DeviceId device, CorrectionId correction, String reason) {
        Asking asked = new Asking(Map.of("reason", reason), RejectCorrection.class, correction.value());
        return desk.reject(
                caller, key, asked, reason, now -> new RejectCorrection(correction, device, reason, caller, now));
    }

    Answer withdraw(Caller caller, @Nullable String key, DeviceId device, CorrectionId correction) {
        return desk.withdraw(
                caller, key, correction.value(), now -> new WithdrawCorrection(correction, device, caller, now));
    }

    private static CorrectionForm read(Map<String, Object> changes) {
        CorrectionForm form = CorrectionForm.of(changes);
        if (!form.errors().isEmpty()) {
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", form.errors()));
        }
        return form;
    }
}
