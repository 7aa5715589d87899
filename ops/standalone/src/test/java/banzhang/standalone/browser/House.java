package banzhang.standalone.browser;

import banzhang.standalone.Rehearsed;
import banzhang.standalone.RunningBanzhang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The application on the embedded database, as a newcomer finds it, and a Chromium before it.
record House(Chromium chromium, RunningBanzhang banzhang) implements AutoCloseable {
    static House open() throws Exception {
        return open("--banzhang.demo=true", Rehearsed.sampleSchool());
    }

    /// Without a school: only the one-time link leads in.
    static House openEmpty() throws Exception {
        return open("--banzhang.demo=false", Files.createTempDirectory("banzhang"));
    }

    private static House open(String demo, Path data) throws Exception {
        Chromium chromium = Chromium.start();
        try {
            return new House(chromium, RunningBanzhang.start(List.of(demo, "--banzhang.data=" + data)));
        } catch (Exception failed) {
            chromium.close();
            throw failed;
        }
    }

    Visitor visitor(Screen screen, String name) {
        return chromium.visitor("http://localhost:" + banzhang.port(), screen, name);
    }

    @Override
    public void close() throws InterruptedException {
        banzhang.close();
        chromium.close();
    }
}
