package banzhang.command.register.card;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.AssetCode;
import banzhang.events.value.Fen;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardProperties {
    private static final int TRIES = 20_000;
    private static final String WRITTEN = "abcXYZ0129-_./#ＡｂＺ０９－．／＃資产编号①㍿ﬁß \u3000\u200B\u00A0\tⅣıİñéẞ";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void a_canonical_code_is_its_own_canonical_form() {
        int taken = 0;
        for (int i = 0; i < TRIES; i++) {
            String written = written(1 + random.nextInt(12));
            try {
                AssetCode code = AssetCode.of(written);
                taken++;
                assertThat(AssetCode.of(code.value()))
                        .as("seed %s, written %s", seed, written)
                        .isEqualTo(code);
            } catch (IllegalArgumentException notACode) {
                assertThat(notACode).as("seed %s, written %s", seed, written).hasMessageContaining("asset code");
            }
        }
        assertThat(taken).as("seed %s", seed).isGreaterThan(TRIES / 10);
    }

    @Test
    void an_amount_written_and_read_is_the_same_amount() throws NotTaken {
        for (int i = 0; i < TRIES; i++) {
            Fen amount = new Fen(random.nextLong(10_000_000_000_001L));
            assertThat(MoneyText.read(MoneyText.write(amount)))
                    .as("seed %s", seed)
                    .isEqualTo(amount);
        }
    }

    @Test
    void a_day_written_in_any_known_way_is_the_same_day() throws NotTaken {
        for (int i = 0; i < TRIES; i++) {
            LocalDate day = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(48_000));
            int year = day.getYear();
            int month = day.getMonthValue();
            String[] ways = {
                day.toString(),
                year + "/" + month + "/" + day.getDayOfMonth(),
                year + "." + month + "." + day.getDayOfMonth(),
                year + "年" + month + "月" + day.getDayOfMonth() + "日",
                day.toString().replace("-", ""),
                Long.toString(day.toEpochDay() + 25_569)
            };
            String way = ways[random.nextInt(ways.length)];
            assertThat(DateText.read(way, DateText.Order.YEAR_FIRST))
                    .as("seed %s, %s", seed, way)
                    .isEqualTo(day);
        }
    }

    private String written(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(WRITTEN.charAt(random.nextInt(WRITTEN.length())));
        }
        return text.toString();
    }
}
