package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.account.Reauthentication;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 冲销台 — what comes before the commands about reversals: reasons name nobody, and both people prove again who they
/// are.
///
/// A request that was carried out before is answered as then, without another look at the password.
final class ReversalDesk {
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final Reauthentication reauthentication;
    private final FreeText freeText;
    private final Clock clock;

    ReversalDesk(CommandDesk desk, Reauthentication reauthentication, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.reauthentication = reauthentication;
        this.freeText = freeText;
        this.clock = clock;
    }

    Answer propose(Caller caller, @Nullable String key, DeviceId device, String reason, String password) {
        Map<String, String> asked = Map.of("reason", reason);
        String id = "x-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
        return desk.answered(caller, key, asked, ProposeReversal.class).orElseGet(() -> {
            freeText.requireNameless(caller.school(), reason);
            reauthentication.verifyAlone(caller, password);
            Instant now = clock.instant();
            ProposeReversal command =
                    new ProposeReversal(new ReversalId(id), device, reason, Authentication.PASSWORD, now, caller, now);
            return desk.submit(caller, key, asked, command, id);
        });
    }

    Answer confirm(Caller caller, @Nullable String key, DeviceId device, ReversalId reversal, String password) {
        Map<String, String> asked = Map.of("reversal", reversal.value());
        return desk.answered(caller, key, asked, ConfirmReversal.class).orElseGet(() -> {
            reauthentication.verifyAlone(caller, password);
            Instant now = clock.instant();
            ConfirmReversal command = new ConfirmReversal(reversal, device, Authentication.PASSWORD, now, caller, now);
            return desk.submit(caller, key, asked, command, reversal.value());
        });
    }

    Answer reject(Caller caller, @Nullable String key, DeviceId device, ReversalId reversal, String reason) {
        Map<String, String> asked = Map.of("reason", reason);
        return desk.answered(caller, key, asked, RejectReversal.class).orElseGet(() -> {
            freeText.requireNameless(caller.school(), reason);
            RejectReversal command = new RejectReversal(reversal, device, reason, caller, clock.instant());
            return desk.submit(caller, key, asked, command, reversal.value());
        });
    }

    Answer withdraw(Caller caller, @Nullable String key, DeviceId device, ReversalId reversal) {
        WithdrawReversal command = new WithdrawReversal(reversal, device, caller, clock.instant());
        return desk.submit(caller, key, Map.of(), command, reversal.value());
    }
}
