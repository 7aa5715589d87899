package banzhang.query.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.query.labels.LabelLayout.Place;
import banzhang.query.print.PrintFontsForTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("标签 · 印制")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingLabelsTest {
    private static final String BASE = "https://banzhang.qinghe.example.cn/q/d/d-0123456789abcdef0123";

    private static Label label(int n, @Nullable String name, String code) {
        return new Label(BASE + "%04d".formatted(n), "青禾小学", name, code, "爱普生 CB-X06");
    }

    private static List<Label> labels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> label(n, "投影仪", "TY-%04d".formatted(n)))
                .toList();
    }

    private static PrintedPages printed(List<Label> labels, LabelLayout layout, int used) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LabelSheet.write(labels, layout, used, PrintFontsForTests.bundled(), out);
        return PrintedPages.of(out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void places_lie_on_the_page_and_never_on_one_another(LabelLayout layout) {
        List<Place> places =
                IntStream.range(0, layout.perPage()).mapToObj(layout::place).toList();
        float slack = 0.1f;
        assertThat(places)
                .allMatch(one -> one.x() >= -slack
                        && one.y() >= -slack
                        && one.x() + one.width() <= layout.widthOfPage() + slack
                        && one.y() + one.height() <= layout.heightOfPage() + slack);
        for (Place one : places) {
            assertThat(places)
                    .filteredOn(other -> one != other
                            && one.x() + one.width() > other.x() + slack
                            && other.x() + other.width() > one.x() + slack
                            && one.y() + one.height() > other.y() + slack
                            && other.y() + other.height() > one.y() + slack)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_label_of_a_full_page_can_be_read_and_scanned(LabelLayout layout) throws IOException {
        List<Label> labels = labels(layout.perPage());
        try (PrintedPages pages = printed(labels, layout, 0)) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.text(0)).contains("青禾小学", "投影仪");
            assertThat(labels).allSatisfy(one -> assertThat(pages.text(0)).contains(one.code()));
            assertThat(pages.scanned(0))
                    .isEqualTo(labels.stream().map(Label::address).toList());
        }
    }

    @Test
    void a_part_used_sheet_goes_on_at_its_first_blank_label() throws IOException {
        try (PrintedPages pages = printed(labels(24), LabelLayout.A4_3X8, 20)) {
            assertThat(pages.count()).isEqualTo(2);
            assertThat(pages.scanned(0)).hasSize(4);
            assertThat(pages.scanned(1)).hasSize(20);
            assertThat(pages.text(1)).contains("TY-0005").doesNotContain("TY-0004");
        }
    }

    @Test
    void a_label_printer_gets_one_label_a_page_in_its_size() throws IOException {
        try (PrintedPages pages = printed(labels(3), LabelLayout.ROLL_60X40, 0)) {
            assertThat(pages.count()).isEqualTo(3);
            assertThat(pages.sizeOf(2)).containsExactly(60L, 40L);
            assertThat(pages.scanned(2)).containsExactly(BASE + "0003");
        }
    }

    @Test
    void characters_beyond_the_bmp_are_embedded_and_those_no_font_has_are_shown_as_missing() throws IOException {
        try (PrintedPages pages = printed(
                List.of(label(1, "\uD840\uDD64祥投影仪", "A-1"), label(2, "𠮷祥音箱", "A-2")), LabelLayout.A4_3X8, 0)) {
            assertThat(pages.text(0)).contains("\uD840\uDD64祥投影仪", "〓祥音箱");
        }
    }

    @Test
    void a_long_name_is_cut_and_a_long_code_never() throws IOException {
        String code = "GDZC-2026-0000-1111-2222-3333-4444-5555-6666-7777";
        try (PrintedPages pages = printed(List.of(label(1, "触控一体机".repeat(20), code)), LabelLayout.A4_5X13, 0)) {
            assertThat(pages.text(0)).contains("…");
            assertThat(pages.text(0).replace(" ", "")).contains(code);
        }
    }

    @Test
    void the_label_of_a_door_shows_its_number() throws IOException {
        Label door = new Label("https://banzhang.example.cn/q/r/r-1", "青禾小学", null, "A101", "教学楼");
        try (PrintedPages pages = printed(List.of(door), LabelLayout.A4_4X10, 0)) {
            assertThat(pages.text(0)).contains("青禾小学", "A101", "教学楼");
            assertThat(pages.scanned(0)).containsExactly(door.address());
        }
    }

    @Test
    void a_font_that_cannot_be_embedded_is_told_of_at_the_start(@TempDir Path folder) throws IOException {
        Path noFont = Files.writeString(folder.resolve("font.ttf"), "no font");
        assertThatThrownBy(() -> PrintFontsForTests.with(noFont))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("banzhang.print.fonts");
    }
}
