package banzhang.command.handover;

import banzhang.events.HandoverKindPolicy;
import banzhang.access.Caller;
import banzhang.access.account.Reauthentication;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 签字台 — what comes before the command to sign: the signer proves again who they are, and the drawing is kept.
final class SigningDesk {
    private final CommandDesk desk;
    private final SheetReader sheets;
    private final Reauthentication reauthentication;
    private final FileStore files;
    private final Clock clock;

    /// 签字 — what is asked: for which side, to which content, drawn how, and the signer's password.
    record SignatureBody(Side side, Digest content, String drawing, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "SignatureBody[side=" + side + ", content=" + content + ", …]";
        }
    }

    /// What a repeated request must repeat; the password is no part of it.
    private record Asked(Side side, Digest content, String drawing) {}

    SigningDesk(
            CommandDesk desk, SheetReader sheets, Reauthentication reauthentication, FileStore files, Clock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.reauthentication = reauthentication;
        this.files = files;
        this.clock = clock;
    }

    /// Signs; a request that was carried out before is answered as then, without another look at the password.
    Answer sign(Caller caller, @Nullable String key, HandoverId id, SignatureBody signature) {
        Asked asked = new Asked(signature.side(), signature.content(), signature.drawing());
        return desk.answered(caller, key, asked, SignHandover.class).orElseGet(() -> {
            SignHandover command = prepare(caller, id, signature);
            return desk.submit(caller, key, asked, command, id.value());
        });
    }

    /// The rules are asked here first, so that a signature they refuse costs no password attempt and keeps no
    /// drawing; what counts is what they say to the command.
    private SignHandover prepare(Caller caller, HandoverId id, SignatureBody signature) {
        HandoverProgress so = sheets.seenBy(caller, id);
        HandoverKindPolicy policy = HandoverKindPolicy.of(so.sheet().kind());
        HandoverRules.maySign(so, policy, caller, signature.side(), signature.content());
        byte[] png = DrawnSignature.png(signature.drawing());
        reauthentication.verifyAlone(caller, signature.password());
        Instant authenticatedAt = clock.instant();
        Digest drawing = files.keep(png, FileType.PNG, id);
        return new SignHandover(
                id,
                signature.side(),
                signature.content(),
                drawing,
                Authentication.PASSWORD,
                authenticatedAt,
                caller,
                clock.instant());
    }
}
