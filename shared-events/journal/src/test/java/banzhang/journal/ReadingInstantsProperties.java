package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The quick reader of instants against the JDK's: the same instant, or left to the slow one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingInstantsProperties {
    private static final int TRIES = 100_000;
    private static final String LETTERS = "0123456789-:.TZ +";

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260901);

    @Test
    void what_an_event_holds_is_read_as_it_was_written() {
        long from = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < TRIES; i++) {
            int nanos = switch (i % 4) {
                case 0 -> 0;
                case 1 -> random.nextInt(1_000) * 1_000_000;
                case 2 -> random.nextInt(1_000_000) * 1_000;
                default -> random.nextInt(1_000_000_000);
            };
            Instant instant = Instant.ofEpochSecond(random.nextLong(from, to), nanos);
            assertThat(InstantReader.plain(instant.toString())).isEqualTo(instant);
        }
    }

    @Test
    void no_text_is_read_as_another_instant_than_the_jdk_reads_it_as() {
        for (int i = 0; i < TRIES; i++) {
            String text = spoilt("2024-02-29T23:59:59.123456Z");
            Instant quick = InstantReader.plain(text);
            if (quick != null) {
                assertThat(quick).as(text).isEqualTo(byTheJdk(text));
            }
        }
    }

    private String spoilt(String text) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            int at = random.nextInt(spoilt.length());
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> spoilt.setCharAt(at, letter);
                case 1 -> spoilt.insert(at, letter);
                default -> spoilt.deleteCharAt(at);
            }
        }
        return spoilt.toString();
    }

    private static @Nullable Instant byTheJdk(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
