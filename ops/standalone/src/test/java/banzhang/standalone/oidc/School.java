package banzhang.standalone.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.standalone.RunningBanzhang;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sample school, which knows a provider; its secret lies in a file.
record School(RunningBanzhang banzhang) implements AutoCloseable {
    static School knowing(String issuer, String client, String secret) throws Exception {
        Path data = Files.createTempDirectory("banzhang");
        Path file = Files.writeString(data.resolve("secret"), secret + "\n");
        return new School(RunningBanzhang.start(List.of(
                "--banzhang.demo=true",
                "--banzhang.data=" + data.resolve("data"),
                "--banzhang.oidc.issuer=" + issuer,
                "--banzhang.oidc.client=" + client,
                "--banzhang.oidc.secretfile=" + file)));
    }

    String address() {
        return "http://localhost:" + banzhang.port();
    }

    /// Where this browser is sent to sign in.
    static String sentFrom(Browser browser) {
        return browser.get("/oidc/start").header("Location");
    }

    /// Where this browser is sent to be linked, after the password.
    static String sentToLink(Browser browser) {
        Reply begun = browser.post("/api/identity/link", null, "{\"password\":\"banzhang-2026\"}");
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(200);
        return begun.json().path("address").asString();
    }

    /// Comes back to this address, and answers where it is sent on.
    static String comesBack(Browser browser, String address) {
        URI back = URI.create(address);
        return browser.get(back.getRawPath() + "?" + back.getRawQuery()).header("Location");
    }

    static Map<String, String> questionOf(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    static boolean isIn(Browser browser) {
        return browser.get("/api/ledger").status() == 200;
    }

    @Override
    public void close() throws InterruptedException {
        banzhang.close();
    }
}
