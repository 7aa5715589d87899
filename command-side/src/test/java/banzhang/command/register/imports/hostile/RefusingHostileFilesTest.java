package banzhang.command.register.imports.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import banzhang.command.register.imports.reading.TableFile;
import banzhang.command.register.imports.reading.UnreadableFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("恶意文件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileFilesTest {
    private static final int LEAST_VARIANTS = 20;
    private static final long MOST_CPU_MILLIS = 5000;
    /// All that is allocated, freed or not; what is held at once is less.
    private static final long MOST_MEGABYTES = 256;

    @ParameterizedTest
    @EnumSource
    void every_hostile_file_is_refused_by_its_name_in_bounded_time_and_memory(Hostility hostility) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<HostileFile> files = hostility.files("http://127.0.0.1:" + listener.getLocalPort());
            assertThat(files).hasSizeGreaterThanOrEqualTo(LEAST_VARIANTS);
            SoftAssertions all = new SoftAssertions();
            for (HostileFile file : files) {
                require(all, file);
            }
            all.assertAll();
            assertNobodyCalled(listener);
        }
    }

    private static void require(SoftAssertions all, HostileFile file) throws Exception {
        byte[] bytes = file.content().bytes();
        Effort effort = Effort.of(() -> TableFile.read(bytes));
        if (effort.thrown() instanceof UnreadableFile refused) {
            all.assertThat(file.refusals())
                    .as("%s: %s", file, refused.getCause())
                    .contains(refused.problem());
        } else {
            all.fail("%s: not refused but %s", file, effort.thrown());
        }
        all.assertThat(effort.cpuMillis()).as("milliseconds on %s", file).isLessThan(MOST_CPU_MILLIS);
        all.assertThat(effort.allocatedMegabytes()).as("megabytes on %s", file).isLessThan(MOST_MEGABYTES);
    }

    private static void assertNobodyCalled(ServerSocket listener) throws IOException {
        listener.setSoTimeout(50);
        try {
            listener.accept().close();
            fail("somebody called");
        } catch (SocketTimeoutException nobody) {
            assertThat(nobody).isNotNull();
        }
    }

    @Test
    void the_sound_files_they_are_made_of_are_read() throws Exception {
        assertThat(TableFile.read(Packages.xlsx()).getFirst().rows()).hasSize(2);
        assertThat(TableFile.read(Packages.xls()).getFirst().rows()).hasSize(2);
        byte[] marked = Packages.with(Packages.SHEET, Packages.Part.of("\uFEFF" + Packages.part(Packages.SHEET)));
        assertThat(TableFile.read(marked).getFirst().rows()).hasSize(2);
    }

    @Test
    void whatever_a_byte_may_become_a_file_is_read_or_refused() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (byte[] sound : List.of(Packages.xlsx(), Packages.xls())) {
            int number = 0;
            for (byte[] disturbed : ForeignFiles.disturbed(sound, 200, 20_260_901)) {
                Effort effort = Effort.of(() -> TableFile.read(disturbed));
                boolean answered = effort.thrown() == null || effort.thrown() instanceof UnreadableFile;
                all.assertThat(answered)
                        .as("number %d: %s", number, effort.thrown())
                        .isTrue();
                all.assertThat(effort.cpuMillis()).as("number %d", number).isLessThan(MOST_CPU_MILLIS);
                all.assertThat(effort.allocatedMegabytes())
                        .as("number %d", number)
                        .isLessThan(MOST_MEGABYTES);
                number++;
            }
        }
        all.assertAll();
    }
}
