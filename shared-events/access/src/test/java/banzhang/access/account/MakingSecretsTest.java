package banzhang.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("随机凭证")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MakingSecretsTest {
    private static final List<byte[]> TOKENS = Stream.generate(Secrets::token)
            .limit(2_000)
            .map(Base64.getUrlDecoder()::decode)
            .toList();

    @Test
    void a_token_is_256_bits_and_none_comes_twice() {
        assertThat(TOKENS).allSatisfy(token -> assertThat(token).hasSize(32));
        assertThat(TOKENS.stream().map(Base64.getEncoder()::encodeToString).distinct())
                .hasSize(TOKENS.size());
    }

    /// Nothing in it stands still: each bit is set about as often as not (of 2,000, seven sigmas around the half).
    @Test
    void every_bit_of_a_token_is_by_chance() {
        for (int bit = 0; bit < 256; bit++) {
            int at = bit;
            long set = TOKENS.stream()
                    .filter(token -> (token[at / 8] >> (at % 8) & 1) == 1)
                    .count();
            assertThat(set).as("bit " + bit).isBetween(843L, 1_157L);
        }
    }
}
