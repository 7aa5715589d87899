package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.register.TwoPersonDesk.Asking;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 冲销台 — makes the commands about reversals of what is asked.
final class ReversalDesk {
    private final TwoPersonDesk desk;

    ReversalDesk(TwoPersonDesk desk) {
        this.desk = desk;
    }

    Answer propose(Caller caller, @Nullable String key, DeviceId device, String reason, String password) {
        String id = TwoPersonDesk.idOf(caller, key, "x-");
        Asking asked = new Asking(Map.of("reason", reason), ProposeReversal.class, id);
        return desk.propose(
                caller,
                key,
                asked,
                reason,
                password,
                List.of(),
                now -> new ProposeReversal(
                        new ReversalId(id), device, reason, Authentication.PASSWORD, now, caller, now));
    }

    Answer confirm(Caller caller, @Nullable String key, DeviceId device, ReversalId reversal, String password) {
        Asking asked = new Asking(Map.of("reversal", reversal.value()), ConfirmReversal.class, reversal.value());
        return desk.confirm(
                caller,
                key,
                asked,
                password,
                now -> new ConfirmReversal(reversal, device, Authentication.PASSWORD, now, caller, now));
    }

    Answer reject(Caller caller, @Nullable String key, DeviceId device, ReversalId reversal, String reason) {
        Asking asked = new Asking(Map.of("reason", reason), RejectReversal.class, reversal.value());
        return desk.reject(
                caller, key, asked, reason, now -> new RejectReversal(reversal, device, reason, caller, now));
    }

    Answer withdraw(Caller caller, @Nullable String key, DeviceId device, ReversalId reversal) {
        return desk.withdraw(caller, key, reversal.value(), now -> new WithdrawReversal(reversal, device, caller, now));
    }
}
