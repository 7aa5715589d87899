package banzhang.command.files;

import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 纸质单码 — what the code on a printed sheet says: which sheet, printed at which journal position, with which content.
public record PaperMark(HandoverId sheet, long position, Digest content) {
    private static final Pattern TEXT =
            Pattern.compile("https?://[^/?#]{1,255}(?:/[^?#]{0,200})?/q/h/([A-Za-z0-9][A-Za-z0-9._-]{0,63})"
                    + "\\?p=(\\d{1,15})&d=([A-Za-z0-9_-]{43})");
    private static final int SHEET = 1;
    private static final int POSITION = 2;
    private static final int CONTENT = 3;

    /// As a code says it, from one process to the other.
    String code() {
        String digest = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(content.hex()));
        return "https://-/q/h/" + sheet + "?p=" + position + "&d=" + digest;
    }

    /// None when a code says something else: a label, an advertisement. Under which host it was printed does not
    /// matter.
    static Optional<PaperMark> read(String code) {
        Matcher found = TEXT.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        String hex = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(found.group(CONTENT)));
        return Optional.of(new PaperMark(
                new HandoverId(found.group(SHEET)), Long.parseLong(found.group(POSITION)), new Digest(hex)));
    }
}
