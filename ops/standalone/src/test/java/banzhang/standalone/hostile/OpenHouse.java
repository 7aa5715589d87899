package banzhang.standalone.hostile;

import banzhang.command.Browser;
import banzhang.standalone.Banzhang;
import banzhang.standalone.Rehearsed;
import banzhang.standalone.RunningBanzhang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/// 敞开的样例学校 — one application for all tests over hostile input, with a directory of its own for what it puts aside.
public final class OpenHouse implements BeforeAllCallback {
    /// Its tests look whether the journal stays where it is: one class of them at a time is in it.
    static final String NAME = "敞开的样例学校";

    private static @Nullable House house;

    /// 房子 — closed when the last test has run.
    private record House(RunningBanzhang banzhang, Path temporary, Map<String, Browser> signedIn)
            implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            banzhang.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!context.getRequiredTestClass().isAnnotationPresent(ResourceLock.class)) {
            throw new IllegalStateException("two classes at once see each other: add @ResourceLock(OpenHouse.NAME)");
        }
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OpenHouse.class))
                .computeIfAbsent(House.class, key -> open(), House.class);
    }

    private static House open() {
        try {
            Path data = Rehearsed.sampleSchool();
            Path temporary = Files.createDirectory(data.resolveSibling("temporary"));
            RunningBanzhang banzhang = RunningBanzhang.start(
                    Banzhang.class,
                    List.of("-Djava.io.tmpdir=" + temporary),
                    List.of(
                            "--banzhang.demo=true",
                            "--banzhang.data=" + data,
                            // a line that says nothing more is given up soon, so that a test can see it
                            "--server.tomcat.connection-timeout=3s"));
            house = new House(banzhang, temporary, new ConcurrentHashMap<>());
            return house;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static House house() {
        return Objects.requireNonNull(house, "registered with @ExtendWith");
    }

    static int port() {
        return house().banzhang().port();
    }

    /// Everything on the application's console so far.
    static String said() {
        return house().banzhang().said();
    }

    static Browser stranger() {
        return house().banzhang().browser();
    }

    /// The one browser of this person: signing in costs time on purpose.
    static Browser of(String login) {
        return house().signedIn().computeIfAbsent(login, house().banzhang()::signedIn);
    }

    /// A session of this person's that a test may end.
    static Browser another(String login) {
        return house().banzhang().signedIn(login);
    }

    /// The journal's last position.
    static long head() {
        return of("gao").get("/api/views").json().path("head").asLong(-1);
    }

    /// The uploads that lie where the application puts files aside.
    static List<Path> putAside() {
        try (Stream<Path> files = Files.walk(house().temporary())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("(banzhang-import-|upload_).*"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
