package banzhang.access.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("身份保险库 · 主密钥文件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTheMasterKeyTest {
    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("school.key");
    }

    private MasterKeys begun() {
        MasterKeys masters = MasterKeys.inFile(file());
        masters.begin();
        return masters;
    }

    @Test
    void only_its_owner_may_read_it() throws Exception {
        begun();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void one_that_others_may_read_is_refused() throws Exception {
        MasterKeys masters = begun();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> masters.named("another")).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void beginning_again_finds_the_key_there_is() {
        assertThat(begun().current().id()).isEqualTo(begun().current().id());
    }

    @Test
    void a_key_added_is_in_use_and_the_old_one_stays_for_every_process() {
        MasterKeys masters = begun();
        MasterKeys elsewhere = begun();
        String old = masters.current().id();
        masters.add();
        assertThat(masters.current().id()).isNotEqualTo(old);
        assertThat(masters.named(old)).isPresent();
        assertThat(elsewhere.named(masters.current().id())).isPresent();
    }

    @Test
    void a_missing_or_empty_file_is_told_in_both_languages() throws Exception {
        MasterKeys masters = begun();
        Files.write(file(), List.of("", "bm8ga2V5"));
        assertThatThrownBy(() -> masters.named("another")).hasMessageContaining("没有密钥");
        Files.delete(file());
        assertThatThrownBy(() -> masters.named("another"))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("找不到")
                .hasMessageContaining("missing");
    }

    @Test
    void neither_the_key_nor_its_name_in_print_gives_it_away() {
        MasterKey key = begun().current();
        assertThat(key.toString()).isEqualTo("MasterKey[" + key.id() + "]");
    }
}
