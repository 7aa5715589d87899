package banzhang.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// 客户 — sends one command at a time, and the same one again under the same key until it hears `OK` or `NO`.
final class Client implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    /// Shorter than a fail-over: some answers come too late, and the same is asked again while it is under way.
    private static final int ANSWER_MILLIS = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private final IntSupplier doors;
    private @Nullable Socket socket;

    /// @param doors where to go now, 0 for nowhere; asked anew after each failure
    Client(IntSupplier doors) {
        this.doors = doors;
    }

    /// Asks once; empty when no certain answer came.
    Answer ask(String line) {
        try {
            Socket open = connected();
            if (open == null) {
                LockSupport.parkNanos(PAUSE.toNanos());
                return Answer.UNKNOWN;
            }
            PrintWriter out = new PrintWriter(open.getOutputStream(), true, StandardCharsets.UTF_8);
            out.println(line);
            String said =
                    new BufferedReader(new InputStreamReader(open.getInputStream(), StandardCharsets.UTF_8)).readLine();
            return said == null ? lost() : Answer.of(said);
        } catch (IOException broken) {
            return lost();
        }
    }

    private Answer lost() {
        close();
        LockSupport.parkNanos(PAUSE.toNanos());
        return Answer.UNKNOWN;
    }

    private @Nullable Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            int door = doors.getAsInt();
            if (door == 0) {
                return null;
            }
            open = new Socket();
            open.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door), CONNECT_MILLIS);
            open.setTcpNoDelay(true);
            open.setSoTimeout(ANSWER_MILLIS);
            socket = open;
        }
        return open;
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException gone) {
            // closed all the same
        }
    }

    /// 答复 — what became of a command, as far as the client knows.
    enum Answer {
        ACKNOWLEDGED('A'),
        REJECTED('R'),
        UNKNOWN('U');

        private final char kind;

        Answer(char kind) {
            this.kind = kind;
        }

        char kind() {
            return kind;
        }

        static Answer of(String said) {
            return said.startsWith("OK ") ? ACKNOWLEDGED : said.startsWith("NO ") ? REJECTED : UNKNOWN;
        }
    }
}
