package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two sides as two processes on one MongoDB.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoProcessesIT {
    private static final String SESSION = "banzhang_session";

    @TempDir
    Path directory;

    @Test
    void what_is_told_to_the_command_side_is_read_from_the_query_side() throws Exception {
        try (Ground ground = Ground.Kind.REPLICA_SET.open(directory);
                RunningBanzhang command =
                        RunningBanzhang.start(ground.arguments("--banzhang.side=command", "--banzhang.demo=true"));
                RunningBanzhang query = RunningBanzhang.start(ground.arguments("--banzhang.side=query"))) {
            Browser writer = command.signedIn("chen");
            Browser reader = query.browser();
            reader.cookie(SESSION, writer.cookie(SESSION));

            Browser.Reply registered = writer.post(
                    "/api/devices",
                    "{\"assetCode\":\"TWO-0001\",\"card\":{\"name\":\"投影仪\",\"quantity\":1,\"accessories\":[]}}");
            assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);

            String position = registered.header("Journal-Position");
            Browser.Reply ledger = reader.get("/api/ledger?q=TWO-0001&position=" + position);
            assertThat(ledger.status()).as(ledger.raw().body()).isEqualTo(200);
            assertThat(ledger.raw().body()).contains("TWO-0001");

            assertThat(writer.get("/api/ledger").status())
                    .as("the command side reads no ledger")
                    .isEqualTo(404);
            assertThat(reader.post("/api/devices", "{}").status())
                    .as("the query side takes no command")
                    .isIn(404, 405);

            assertThat(writer.delete("/api/session").status()).isEqualTo(204);
            assertThat(reader.get("/api/ledger").status())
                    .as("signed out on both sides")
                    .isEqualTo(401);
        }
    }
}
