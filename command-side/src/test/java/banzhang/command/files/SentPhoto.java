package banzhang.command.files;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/// 送来的照片 — a file as a browser sends it from a form, under whatever name.
public record SentPhoto(String name, byte[] content) {
    private static final String BOUNDARY = "a-boundary-that-no-photo-contains";

    public static SentPhoto of(byte[] content) {
        return new SentPhoto("photo.jpg", content);
    }

    public Reply by(Browser browser, String sheet, String device) {
        return by(browser, sheet, device, UUID.randomUUID().toString());
    }

    public Reply by(Browser browser, String sheet, String device, String key) {
        return to(browser, "/api/handovers/" + sheet + "/photos", part("device", "") + device + "\r\n", key);
    }

    /// To any address that takes a file, with these parts before it.
    public Reply to(Browser browser, String path, String before, String key) {
        return browser.send(browser.request(path)
                .header("X-XSRF-TOKEN", browser.token())
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(before + part("file", "; filename=\"" + name + "\"")),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    public static String part(String field, String more) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + more + "\r\n\r\n";
    }
}
