package banzhang.query.handover;

import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.util.Base64;
import java.util.HexFormat;

/// 纸质单码 — the address in the QR code of a printed sheet: which sheet, as of which journal position, with which content.
///
/// An address like those on labels, so that who scans it with a phone comes to the sheet.
final class PaperCode {
    private PaperCode() {}

    static String of(String base, HandoverId sheet, long position, Digest content) {
        String digest = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(content.hex()));
        return base + "/q/h/" + sheet + "?p=" + position + "&d=" + digest;
    }
}
