package banzhang.standalone.hostile;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// 上传 — a file sent to be checked, as a browser sends it.
record Upload(String name, byte[] content, String kind) {
    private static final String BOUNDARY = "a-boundary-that-no-file-contains";

    static Upload of(String name, String text) {
        return new Upload(name, text.getBytes(StandardCharsets.UTF_8), "devices");
    }

    static Upload of(String name, byte[] content) {
        return new Upload(name, content, "devices");
    }

    Reply by(String login) {
        return send(login, "multipart/form-data; boundary=" + BOUNDARY, body());
    }

    BodyPublisher body() {
        return BodyPublishers.concat(
                BodyPublishers.ofString(part("kind", null) + kind + "\r\n" + part("file", name)),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private static String part(String field, @org.jspecify.annotations.Nullable String file) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n";
    }

    /// Anything at all to the address of uploads.
    static Reply send(String login, String type, BodyPublisher body) {
        Browser browser = OpenHouse.of(login);
        return browser.send(browser.request("/api/imports")
                .header("X-XSRF-TOKEN", browser.token())
                .header("Content-Type", type)
                .POST(body));
    }
}
