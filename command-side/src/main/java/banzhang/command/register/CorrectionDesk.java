package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.access.account.Reauthentication;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.register.card.CorrectionForm;
import banzhang.command.register.card.KnownNames;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 更正台 — what comes before the commands to propose and to confirm: the form is read, and both people prove again who
/// they are.
///
/// A request that was carried out before is answered as then, without another look at the password.
final class CorrectionDesk {
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final Reauthentication reauthentication;
    private final FreeText freeText;
    private final PeopleDirectory people;
    private final Clock clock;

    /// What a repeated proposal must repeat; the password is no part of it.
    private record Asked(Map<String, Object> changes, String reason) {}

    CorrectionDesk(
            CommandDesk desk,
            Reauthentication reauthentication,
            FreeText freeText,
            PeopleDirectory people,
            Clock clock) {
        this.desk = desk;
        this.reauthentication = reauthentication;
        this.freeText = freeText;
        this.people = people;
        this.clock = clock;
    }

    Answer propose(
            Caller caller,
            @Nullable String key,
            DeviceId device,
            Map<String, Object> changes,
            String reason,
            String password) {
        // first of all: what is no field of a card may have no canonical form to compare requests by
        read(changes, KnownNames.NONE);
        Asked asked = new Asked(changes, reason);
        String id = "k-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
        return desk.answered(caller, key, asked, ProposeCorrection.class).orElseGet(() -> {
            KnownNames names = KnownNames.of(people.peopleOf(caller.school()).values());
            CorrectionForm form = read(changes, names);
            freeText.requireNameless(caller.school(), reason);
            reauthentication.verifyAlone(caller, password);
            Instant now = clock.instant();
            ProposeCorrection command = new ProposeCorrection(
                    new CorrectionId(id), device, form.wanted(), reason, Authentication.PASSWORD, now, caller, now);
            return desk.submit(caller, key, asked, command, id);
        });
    }

    Answer confirm(Caller caller, @Nullable String key, DeviceId device, CorrectionId correction, String password) {
        Map<String, String> asked = Map.of("correction", correction.value());
        return desk.answered(caller, key, asked, ConfirmCorrection.class).orElseGet(() -> {
            reauthentication.verifyAlone(caller, password);
            Instant now = clock.instant();
            ConfirmCorrection command =
                    new ConfirmCorrection(correction, device, Authentication.PASSWORD, now, caller, now);
            return desk.submit(caller, key, asked, command, correction.value());
        });
    }

    Answer reject(Caller caller, @Nullable String key, DeviceId device, CorrectionId correction, String reason) {
        Map<String, String> asked = Map.of("reason", reason);
        return desk.answered(caller, key, asked, RejectCorrection.class).orElseGet(() -> {
            freeText.requireNameless(caller.school(), reason);
            RejectCorrection command = new RejectCorrection(correction, device, reason, caller, clock.instant());
            return desk.submit(caller, key, asked, command, correction.value());
        });
    }

    Answer withdraw(Caller caller, @Nullable String key, DeviceId device, CorrectionId correction) {
        WithdrawCorrection command = new WithdrawCorrection(correction, device, caller, clock.instant());
        return desk.submit(caller, key, Map.of(), command, correction.value());
    }

    private static CorrectionForm read(Map<String, Object> changes, KnownNames names) {
        CorrectionForm form = CorrectionForm.of(changes, names);
        if (!form.errors().isEmpty()) {
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", form.errors()));
        }
        return form;
    }
}
