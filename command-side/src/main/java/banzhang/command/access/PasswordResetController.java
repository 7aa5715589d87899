package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.AccountRefusal;
import banzhang.access.account.Accounts;
import banzhang.access.account.ServerKey;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.PersonId;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 重置密码 — for who has forgotten theirs: a new password is made here and told once; every session of the person ends.
@RestController
class PasswordResetController {
    private final CommandDesk desk;
    private final Accounts accounts;
    private final ServerKey serverKey;
    private final SecurityLog log;

    PasswordResetController(CommandDesk desk, Accounts accounts, ServerKey serverKey, SecurityLog log) {
        this.desk = desk;
        this.accounts = accounts;
        this.serverKey = serverKey;
        this.log = log;
    }

    /// 重置回执 — with the password that was made.
    record ResetAnswer(String id, long position, String password) {}

    @PostMapping("/api/people/{id}/password")
    ResponseEntity<ResetAnswer> reset(
            @PathVariable PersonId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String reset = CommandDesk.keyDigest(caller, key).hex();
        if (accounts.ofPerson(id)
                .filter(account -> account.school().equals(caller.school()))
                .isEmpty()) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        if (caller.isOneself(id)) {
            // else whoever finds an open session takes the account over
            throw new Refused(AccountRefusal.OWN_PASSWORD);
        }
        Answer answer = desk.submit(
                caller, key, Map.of("person", id.value()), new ResetPassword(id, caller.school()), id.value());
        String password = serverKey.password("reset\n" + reset);
        // after the acceptance, and again when it is repeated: a crash in between is made good by asking again
        log.record(Deed.PASSWORD_RESET, SecurityLog.OK, caller, id);
        accounts.resetPassword(id, password, reset);
        return ResponseEntity.ok()
                .header(Answer.POSITION_HEADER, Long.toString(answer.position()))
                .body(new ResetAnswer(answer.id(), answer.position(), password));
    }

    /// Nothing to decide; the desk records the acceptance.
    @CommandHandler
    void handle(ResetPassword asked) {}
}
