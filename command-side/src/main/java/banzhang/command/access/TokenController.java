package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.Scope;
import banzhang.access.account.ApiTokens;
import banzhang.access.account.ApiTokens.ApiToken;
import banzhang.access.account.Reauthentication;
import banzhang.access.account.ServerKey;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.FreeText;
import banzhang.events.value.Office;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 令牌办理 — whoever answers for the register lets a machine in on the own offices, under the own password; the token is
/// told once. The administrator revokes anybody's.
@RestController
class TokenController {
    private final CommandDesk desk;
    private final ApiTokens tokens;
    private final Reauthentication reauthentication;
    private final ServerKey serverKey;
    private final SecurityLog log;
    private final Clock clock;

    TokenController(
            CommandDesk desk,
            ApiTokens tokens,
            Reauthentication reauthentication,
            ServerKey serverKey,
            SecurityLog log,
            Clock clock) {
        this.desk = desk;
        this.tokens = tokens;
        this.reauthentication = reauthentication;
        this.serverKey = serverKey;
        this.log = log;
        this.clock = clock;
    }

    /// 令牌 — what is asked; `until` is the first day it is no longer good.
    record TokenBody(String name, List<Scope> scopes, LocalDate until, String password) {
        /// Refuses a scope that is left blank.
        TokenBody {
            scopes = List.copyOf(scopes);
        }

        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "TokenBody[…]";
        }
    }

    /// 签发回执 — with the token itself.
    record TokenAnswer(String id, long position, String token) {}

    @PostMapping("/api/tokens")
    ResponseEntity<TokenAnswer> issue(
            @RequestBody TokenBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String request = CommandDesk.keyDigest(caller, key).hex();
        ApiToken token = token("t-" + request.substring(0, 24), asked, caller);
        Map<String, String> body = Map.of("token", digestOf(asked));
        if (desk.answered(caller, key, body, IssueToken.class).isEmpty()) {
            TokenRules.mayIssue(token, tokens.ofSchool(caller.school()));
            reauthentication.verify(caller, asked.password());
        }
        Answer answer = desk.submit(
                caller, key, body, new IssueToken(token.id(), caller.person(), caller.school()), token.id());
        // after the acceptance, and again when it is repeated: a crash in between is made good by asking again
        String secret = "bzt_" + serverKey.digest("token\n" + request);
        log.record(Deed.TOKEN_ISSUED, SecurityLog.OK, caller);
        tokens.issue(token, secret);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Answer.POSITION_HEADER, Long.toString(answer.position()))
                .body(new TokenAnswer(answer.id(), answer.position(), secret));
    }

    private ApiToken token(String id, TokenBody asked, Caller caller) {
        return new ApiToken(
                id,
                FreeText.trimmed(asked.name()),
                caller.person(),
                caller.school(),
                Set.copyOf(asked.scopes()),
                asked.until(),
                clock.instant(),
                null,
                null);
    }

    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        ApiToken token = tokens.named(id, caller.school())
                .filter(known -> known.owner().equals(caller.person()) || caller.holds(Office.ADMINISTRATOR))
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        tokens.revoke(token);
        log.record(Deed.TOKEN_REVOKED, SecurityLog.OK, caller, token.owner());
    }

    /// Nothing to decide; the desk records the acceptance.
    @CommandHandler
    void handle(IssueToken asked) {}

    /// Keyed: a name may say what need not be in the journal. Without the password.
    private String digestOf(TokenBody asked) {
        byte[] canonical = CanonicalJson.bytes(Map.of(
                "name", asked.name(),
                "scopes", asked.scopes().stream().map(Scope::name).sorted().toList(),
                "until", asked.until().toString()));
        return serverKey.digest(new String(canonical, StandardCharsets.UTF_8));
    }
}
