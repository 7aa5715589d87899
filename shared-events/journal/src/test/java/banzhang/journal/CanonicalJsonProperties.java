package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Our canonical bytes against another implementation of RFC 8785, over random values; a failure names its seed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalJsonProperties {
    private static final int VALUES = 4_000;

    @Test
    void bytes_are_those_of_another_implementation_of_rfc_8785() throws IOException {
        long first = System.nanoTime();
        JsonMapper plain = JsonMapper.builder().build();
        for (long seed = first; seed < first + VALUES; seed++) {
            Object value = object(new Random(seed), 0);
            byte[] ours = CanonicalJson.bytes(value);
            byte[] theirs = new JsonCanonicalizer(plain.writeValueAsBytes(value)).getEncodedUTF8();
            assertThat(ours).as("seed %d", seed).isEqualTo(theirs);
            Object read = CanonicalJson.mapper().readTree(ours);
            assertThat(CanonicalJson.bytes(read))
                    .as("seed %d, read and written again", seed)
                    .isEqualTo(ours);
        }
    }

    private static Object any(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> text(random);
            case 1 -> random.nextInt();
            case 2 -> random.nextLong(-(1L << 53), (1L << 53) + 1);
            case 3 -> random.nextBoolean();
            case 4 -> list(random, depth);
            default -> object(random, depth);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(any(random, depth + 1));
        }
        return list;
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.put(text(random), any(random, depth + 1));
        }
        return object;
    }

    /// Control characters, quotes, Chinese, and characters beyond the basic plane, where code units sort otherwise
    /// than code points.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/\u007f\u2028\ufeff".charAt(random.nextInt(6)));
                case 2 -> text.appendCodePoint(random.nextInt(0x4E00, 0x9FFF));
                case 3 -> text.appendCodePoint(random.nextInt(0x10000, 0x30000));
                case 4 -> text.append((char) random.nextInt(0xE000, 0xFFFE));
                default -> text.append((char) random.nextInt('0', 'z'));
            }
        }
        return text.toString();
    }
}
