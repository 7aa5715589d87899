package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Account;
import banzhang.access.account.AccountRefusal;
import banzhang.access.account.Accounts;
import banzhang.access.account.OneTimeLinks;
import banzhang.access.account.Passwords;
import banzhang.access.account.ServerKey;
import banzhang.access.account.Sessions;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.PersonId;
import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 邀请链接 — instead of a password that two people have seen: a link, good once within three days, with which the
/// person chooses a password of their own.
@RestController
class InvitationController {
    private static final Duration VALID = Duration.ofDays(3);
    private final CommandDesk desk;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final ServerKey serverKey;
    private final Sessions sessions;
    private final SecurityLog log;

    InvitationController(
            CommandDesk desk,
            Accounts accounts,
            OneTimeLinks links,
            ServerKey serverKey,
            Sessions sessions,
            SecurityLog log) {
        this.desk = desk;
        this.accounts = accounts;
        this.links = links;
        this.serverKey = serverKey;
        this.sessions = sessions;
        this.log = log;
    }

    /// 邀请回执 — with the address that was made, below this installation's own.
    record InvitationAnswer(String id, long position, String link) {}

    /// 接受邀请 — what is asked.
    record TakingBody(String token, String password) {
        /// Shows no secret, wherever it is printed.
        @Override
        public String toString() {
            return "TakingBody[…]";
        }
    }

    @PostMapping("/api/people/{id}/invitation")
    ResponseEntity<InvitationAnswer> invite(
            @PathVariable PersonId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String token = serverKey.digest(
                "invitation\n" + CommandDesk.keyDigest(caller, key).hex());
        Account account = accounts.ofPerson(id)
                .filter(known -> known.school().equals(caller.school()))
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        if (caller.isOneself(id)) {
            throw new Refused(AccountRefusal.OWN_PASSWORD);
        }
        Answer answer = desk.submit(
                caller, key, Map.of("person", id.value()), new IssueInvitation(id, caller.school()), id.value());
        log.record(Deed.INVITATION_ISSUED, SecurityLog.OK, caller, id);
        links.issue(purposeOf(account), token, VALID);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Answer.POSITION_HEADER, Long.toString(answer.position()))
                .body(new InvitationAnswer(answer.id(), answer.position(), "/invitation?token=" + token));
    }

    @PostMapping("/api/invitations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@RequestBody TakingBody asked) {
        String purpose = links.purposeOf(asked.token()).orElse("");
        Account account = invited(purpose);
        Passwords.require(account.login(), asked.password());
        if (!links.use(asked.token(), purpose)) {
            throw new Refused(AccountRefusal.INVITATION_NOT_VALID);
        }
        log.record(Deed.INVITATION_TAKEN, SecurityLog.OK, account.school(), account.person(), null);
        accounts.changePassword(account.person(), asked.password());
        sessions.endAll(account.person());
    }

    /// Void as soon as the password was changed or reset, or the account locked, since it was issued.
    private Account invited(String purpose) {
        String[] parts = purpose.split("/");
        if (parts.length != 3 || !parts[0].equals("invitation")) {
            throw new Refused(AccountRefusal.INVITATION_NOT_VALID);
        }
        return accounts.ofPerson(new PersonId(parts[1]))
                .filter(account -> purposeOf(account).equals(purpose))
                .filter(accounts::isOpen)
                .orElseThrow(() -> new Refused(AccountRefusal.INVITATION_NOT_VALID));
    }

    private static String purposeOf(Account account) {
        return "invitation/" + account.person() + "/" + account.version();
    }

    /// Nothing to decide; the desk records the acceptance.
    @CommandHandler
    void handle(IssueInvitation asked) {}
}
