package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.query.labels.PrintedPages;
import banzhang.query.organisation.Holder;
import banzhang.query.print.PrintFontsForTests;
import banzhang.sample.SampleSchool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("台账 · 打印")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingTheLedgerTest {
    private static final Instant MOMENT = Instant.parse("2026-09-30T15:59:59Z");
    private static final Holder HOLDER =
            new Holder(Custodian.Kind.CLASS, "c-1", "一(1)班", SampleSchool.WANG, "王老师", SampleSchool.ROOM_A101, "A101");

    private static LedgerLine line(String code, String name, @Nullable Long fen) {
        return new LedgerLine(
                new DeviceId("d-1"),
                new AssetCode(code),
                name,
                "爱普生",
                "CB-X06",
                null,
                null,
                2,
                "台",
                fen,
                null,
                null,
                Finding.DAMAGED,
                null,
                HOLDER,
                "A101",
                null,
                null,
                MOMENT,
                null,
                false,
                null);
    }

    private static PrintedPages printed(List<LedgerLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerPrint.write(new LedgerExport(MOMENT, 1234, lines), PrintFontsForTests.bundled(), out);
        return PrintedPages.of(out.toByteArray());
    }

    @Test
    void a_line_is_printed_with_all_that_it_says() throws IOException {
        try (PrintedPages pages = printed(List.of(line("TY-0001", "\uD840\uDD64祥投影仪", 420_000L)))) {
            assertThat(pages.sizeOf(0)).containsExactly(297L, 210L);
            assertThat(pages.text(0))
                    .contains("总账", "资产编号", "TY-0001", "\uD840\uDD64祥投影仪", "爱普生 CB-X06", "2 台", "4,200.00")
                    .contains("损坏", "一(1)班 王老师", "A101", "截至 2026-09-30 23:59:59", "账簿位置 1234");
        }
    }

    @Test
    void every_page_has_headings_and_number_and_the_last_sums_and_lines_for_signatures() throws IOException {
        List<LedgerLine> lines = IntStream.rangeClosed(1, 100)
                .mapToObj(n -> line("TY-%04d".formatted(n), "投影仪", n == 1 ? null : 100L))
                .toList();
        try (PrintedPages pages = printed(lines)) {
            int last = pages.count() - 1;
            assertThat(last).isPositive();
            for (int page = 0; page <= last; page++) {
                assertThat(pages.text(page))
                        .contains("资产编号", "第 %d 页，共 %d 页".formatted(page + 1, last + 1), "账簿位置 1234");
            }
            assertThat(pages.text(last)).contains("设备 100", "数量合计 200", "价值合计 99.00 元", "未填价值 1", "总务处（签字）", "核对人（签字）");
            assertThat(pages.text(0)).contains("TY-0001").doesNotContain("价值合计");
        }
    }

    @Test
    void no_line_is_lost_between_pages_and_no_code_is_cut() throws IOException {
        List<LedgerLine> lines = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> line("GDZC-2026-0000-1111-2222-%04d".formatted(n), "触控一体机".repeat(n % 30 + 1), 1L))
                .toList();
        StringBuilder all = new StringBuilder();
        try (PrintedPages pages = printed(lines)) {
            for (int page = 0; page < pages.count(); page++) {
                all.append(pages.text(page));
            }
        }
        assertThat(lines)
                .allSatisfy(one -> assertThat(all)
                        .contains(one.assetCode()
                                .value()
                                .substring(one.assetCode().value().length() - 4)));
        assertThat(all).contains("…");
    }

    @Test
    void an_empty_ledger_is_a_page_that_says_so() throws IOException {
        try (PrintedPages pages = printed(List.of())) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.text(0)).contains("总账", "设备 0");
        }
    }
}
