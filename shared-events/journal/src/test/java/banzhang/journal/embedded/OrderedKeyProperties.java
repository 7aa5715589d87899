package banzhang.journal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Bytes sort as MongoDB sorts the values, for any values; a failing run names its seed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderedKeyProperties {
    private static final int TRIES = 20_000;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void numbers_sort_by_their_exact_value_across_types() {
        for (int i = 0; i < TRIES; i++) {
            Number one = number();
            Number other = random.nextInt(4) == 0 ? near(one) : number();
            assertThat(Integer.signum(OrderedKey.of(one).compareTo(OrderedKey.of(other))))
                    .as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(exact(one).compareTo(exact(other)));
        }
    }

    @Test
    void texts_sort_by_their_utf_8_bytes() {
        for (int i = 0; i < TRIES; i++) {
            String one = text();
            String other = random.nextInt(4) == 0 ? one + text() : text();
            assertThat(Integer.signum(OrderedKey.of(one).compareTo(OrderedKey.of(other))))
                    .as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(utf8(one), utf8(other))));
        }
    }

    @Test
    void several_values_sort_by_the_first_that_differs() {
        for (int i = 0; i < TRIES; i++) {
            List<Object> one = List.of(text(), number());
            List<Object> other = List.of(random.nextBoolean() ? one.getFirst() : text(), number());
            int expected = OrderedKey.of(one.get(0)).compareTo(OrderedKey.of(other.get(0)));
            if (expected == 0) {
                expected = OrderedKey.of(one.get(1)).compareTo(OrderedKey.of(other.get(1)));
            }
            assertThat(Integer.signum(OrderedKey.of(new KeyValue(one)).compareTo(OrderedKey.of(new KeyValue(other)))))
                    .as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(Integer.signum(expected));
        }
    }

    @Test
    void a_key_lies_in_the_range_of_its_beginning_and_no_other_does() {
        for (int i = 0; i < TRIES; i++) {
            String first = text();
            String another = text();
            KeyRange range = KeyRange.beginningWith(OrderedKey.of(first));
            OrderedKey within = OrderedKey.of(new KeyValue(first, number()));
            OrderedKey outside = OrderedKey.of(new KeyValue(another, number()));
            assertThat(holds(range, within)).as("seed %d: %s", seed, first).isTrue();
            assertThat(holds(range, outside))
                    .as("seed %d: %s and %s", seed, first, another)
                    .isEqualTo(first.equals(another));
        }
    }

    private static boolean holds(KeyRange range, OrderedKey key) {
        return key.compareTo(range.from()) >= 0 && key.compareTo(range.to()) < 0;
    }

    private Number number() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> random.nextLong();
            case 2 -> (1L << 53) + random.nextInt(-3, 4);
            case 3 -> random.nextDouble(-4, 4);
            case 4 -> (double) ((1L << 60) + random.nextInt());
            default -> random.nextInt();
        };
    }

    private Number near(Number number) {
        return number instanceof Double value
                ? Math.nextUp(value)
                : number.longValue() == Long.MAX_VALUE ? number : number.longValue() + 1;
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Double value ? new BigDecimal(value) : BigDecimal.valueOf(number.longValue());
    }

    private String text() {
        List<Integer> points = new ArrayList<>();
        for (int length = random.nextInt(4); length > 0; length--) {
            points.add(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0, 3);
                        case 1 -> random.nextInt('a', 'd');
                        case 2 -> 0x1F600 + random.nextInt(8);
                        default -> random.nextInt(0x4E00, 0x4E08);
                    });
        }
        return new String(points.stream().mapToInt(Integer::intValue).toArray(), 0, points.size());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
