package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.query.ViewsByHand;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("账簿 · 留读")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before each
class KeepingReadingsTest {
    private final AtomicInteger understood = new AtomicInteger();
    private ViewsByHand views;
    private ViewCollection devices;

    ViewsByHand open() {
        return new ViewsByHand();
    }

    @BeforeEach
    void begin() {
        views = open();
        devices = collection();
    }

    @AfterEach
    void end() {
        views.close();
    }

    /// The same documents, as another process has them open.
    private ViewCollection collection() {
        return views.get(Bookcase.class).open(View.LEDGER, "view_test").changing();
    }

    private KeptReadings<String, List<String>> readings(long mebibytes, int bytesOfOne) {
        return new KeptReadings<>(
                devices,
                document -> {
                    understood.incrementAndGet();
                    return told(document);
                },
                read -> bytesOfOne,
                all -> all,
                mebibytes);
    }

    private static String told(Document document) {
        return document.getString("_id") + " " + document.getString("told");
    }

    private static void begin(ViewCollection devices, String key, long position) {
        devices.begin(key, position, () -> new Document("told", "at " + position));
    }

    private static void change(ViewCollection devices, String key, long position) {
        devices.change(key, position, known -> new Document(known).append("told", "at " + position));
    }

    @Test
    void only_what_has_changed_is_read_again_and_of_an_unchanged_school_nothing() {
        for (int one = 1; one <= 40; one++) {
            begin(devices, "s|d%02d".formatted(one), one);
        }
        begin(devices, "t|d01", 41);
        KeptReadings<String, List<String>> kept = readings(1, 100);
        List<String> first = kept.under("s");
        assertThat(first).hasSize(40).startsWith("s|d01 at 1").endsWith("s|d40 at 40");
        assertThat(kept.under("s")).isEqualTo(first);
        assertThat(understood).hasValue(40);
        change(devices, "s|d07", 50);
        begin(devices, "s|d00", 51);
        change(devices, "t|d01", 52);
        assertThat(kept.under("s"))
                .hasSize(41)
                .startsWith("s|d00 at 51", "s|d01 at 1")
                .contains("s|d07 at 50");
        assertThat(understood).hasValue(42);
    }

    @Test
    void what_was_answered_before_stays_as_it_was_answered() {
        begin(devices, "s|d", 1);
        KeptReadings<String, List<String>> kept = readings(1, 100);
        List<String> before = kept.under("s");
        change(devices, "s|d", 2);
        assertThat(kept.under("s")).containsExactly("s|d at 2");
        assertThat(before).containsExactly("s|d at 1");
    }

    @Test
    void what_is_too_large_to_be_kept_is_answered_all_the_same() {
        begin(devices, "s|d", 1);
        KeptReadings<String, List<String>> kept = readings(1, 3 << 20);
        assertThat(kept.under("s")).containsExactly("s|d at 1");
        assertThat(kept.under("s")).containsExactly("s|d at 1");
        assertThat(understood).hasValue(2);
    }

    @Test
    void whatever_is_written_in_between_an_answer_is_what_is_stored() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            KeptReadings<String, List<String>> kept = readings(1, random.nextBoolean() ? 100 : 60_000);
            List<String> keys = new ArrayList<>();
            for (long position = 1; position <= 60; position++) {
                String school = "s" + seed + (random.nextInt(3) == 0 ? "x" : "");
                if (keys.isEmpty() || random.nextInt(3) == 0) {
                    keys.add(school + "|d%04d".formatted(random.nextInt(9_999)));
                    begin(devices, keys.getLast(), position);
                } else {
                    // also what comes a second time, and what comes late
                    change(devices, keys.get(random.nextInt(keys.size())), position - random.nextInt(5));
                }
                if (random.nextInt(3) == 0) {
                    assertThat(kept.under(school))
                            .as("seed %d, position %d", seed, position)
                            .isEqualTo(devices.under(school).stream()
                                    .map(KeepingReadingsTest::told)
                                    .toList());
                }
            }
        }
    }
}
