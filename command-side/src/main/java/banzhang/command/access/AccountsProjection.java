package banzhang.command.access;

import banzhang.access.account.AccountDoor;
import banzhang.events.AccountEvent.AccountLocked;
import banzhang.events.AccountEvent.AccountUnlocked;
import banzhang.events.AccountEvent.PersonLeft;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/// 账号更新 — keeps who may come in in step with the journal, also when the process died before it could say so itself.
@ProcessingGroup(AuthoritiesProjection.GROUP)
class AccountsProjection {
    private final AccountDoor door;

    AccountsProjection(AccountDoor door) {
        this.door = door;
    }

    @EventHandler
    void on(AccountLocked locked, TrackingToken at) {
        door.lock(locked.person(), true, at.position().orElseThrow());
    }

    @EventHandler
    void on(AccountUnlocked unlocked, TrackingToken at) {
        door.lock(unlocked.person(), false, at.position().orElseThrow());
    }

    @EventHandler
    void on(PersonLeft left, TrackingToken at) {
        door.leave(left.person(), left.from(), at.position().orElseThrow());
    }
}
