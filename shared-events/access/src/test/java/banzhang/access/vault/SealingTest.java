package banzhang.access.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("身份保险库 · 封存")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {
    private static final byte[] NAME = "王老师".getBytes(StandardCharsets.UTF_8);
    private final byte[] key = Sealing.freshKey();

    @Test
    void what_is_sealed_opens_with_the_key_at_its_place() throws Exception {
        assertThat(Sealing.open(key, Sealing.seal(key, NAME, "p-wang/name"), "p-wang/name"))
                .isEqualTo(NAME);
    }

    @Test
    void the_same_name_never_looks_the_same() {
        assertThat(Sealing.seal(key, NAME, "p-wang/name")).isNotEqualTo(Sealing.seal(key, NAME, "p-wang/name"));
    }

    @Test
    void it_opens_neither_with_another_key_nor_at_another_place() {
        byte[] sealed = Sealing.seal(key, NAME, "p-wang/name");
        assertThatThrownBy(() -> Sealing.open(Sealing.freshKey(), sealed, "p-wang/name"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Sealing.open(key, sealed, "p-li/name")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Sealing.open(key, sealed, "p-wang/phone"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void no_byte_of_it_can_be_changed() {
        byte[] sealed = Sealing.seal(key, NAME, "p-wang/name");
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Sealing.open(key, changed, "p-wang/name"))
                    .as("byte %d", at)
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> Sealing.open(key, new byte[3], "p-wang/name"))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
