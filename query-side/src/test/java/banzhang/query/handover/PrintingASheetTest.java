package banzhang.query.handover;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.journal.CanonicalJson;
import banzhang.query.labels.PrintedPages;
import banzhang.query.organisation.Holder;
import banzhang.query.print.PrintFontsForTests;
import banzhang.sample.SampleSchool;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 打印")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingASheetTest {
    private static final String BASE = "https://banzhang.qinghe.example.cn";
    private static final HandoverId SHEET = new HandoverId("h-8f31c2d4e5a6978001122334");
    private static final Instant MORNING = Instant.parse("2026-09-01T00:12:00Z");
    private static final Digest DRAWING = Digest.of(new byte[] {1});
    private static final Holder STORE = new Holder(Custodian.Kind.STORE, "qinghe", "库房", null, null, null, null);
    private static final Holder CLASS = new Holder(
            Custodian.Kind.CLASS, "c-1", "一(1)班", SampleSchool.WANG, "王\uD872\uDF4E", SampleSchool.ROOM_A101, "A101");

    private static HandoverSheet sheet(int items) {
        List<Item> all = IntStream.rangeClosed(1, items)
                .mapToObj(n -> new Item(
                        new DeviceId("d-" + n),
                        new AssetCode("TY-%04d".formatted(n)),
                        n == 1 ? "\uD840\uDD64祥投影仪 𠮷" : "触控一体机（含支架及壁挂安装组件）",
                        n,
                        List.of("遥控器", "电源线")))
                .toList();
        HandoverSheet sheet = HandoverSheet.of(new HandoverOpened(
                SHEET,
                SampleSchool.SCHOOL,
                Kind.ISSUE,
                Custodian.store(SampleSchool.SCHOOL),
                Custodian.ofClass(SampleSchool.CLASS_1_1, SampleSchool.WANG, SampleSchool.ROOM_A101),
                all,
                SampleSchool.CHEN,
                MORNING));
        return sheet.with(new ItemChecked(
                        SHEET,
                        SampleSchool.SCHOOL,
                        new DeviceId("d-1"),
                        Finding.DAMAGED,
                        "镜头有划痕。".repeat(40),
                        SampleSchool.WANG,
                        MORNING))
                .with(new PhotoFiled(
                        SHEET,
                        SampleSchool.SCHOOL,
                        new DeviceId("d-1"),
                        DRAWING,
                        "image/jpeg",
                        1,
                        SampleSchool.WANG,
                        MORNING));
    }

    private static HandoverView view(int items, HandoverState state, HandoverView.Signature... signatures) {
        HandoverSheet sheet = sheet(items);
        HandoverView.@Nullable Ending ending = state == HandoverState.COMPLETED
                ? new HandoverView.Ending(
                        MORNING,
                        List.of(),
                        List.of(new Residue(new DeviceId("d-1"), Finding.MISSING)),
                        null,
                        null,
                        null)
                : null;
        return new HandoverView(
                SHEET,
                state,
                STORE,
                CLASS,
                sheet,
                CanonicalJson.digest(sheet),
                "{}",
                SampleSchool.CHEN,
                "陈主任",
                MORNING,
                List.of(signatures),
                ending,
                List.of(),
                Map.of(),
                List.of(),
                4711);
    }

    private static HandoverView.Signature signature(HandoverSheet sheet) {
        return new HandoverView.Signature(
                Side.INCOMING,
                SampleSchool.WANG,
                "王\uD872\uDF4E",
                CanonicalJson.digest(sheet),
                DRAWING,
                Authentication.PASSWORD,
                MORNING,
                MORNING,
                80,
                null);
    }

    private static byte[] printed(HandoverView view) throws IOException {
        return printed(view, digest -> Optional.of(drawing()));
    }

    private static byte[] printed(HandoverView view, Drawings drawings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetPrint.write(view, BASE, PrintFontsForTests.bundled(), drawings, out);
        return out.toByteArray();
    }

    private static byte[] drawing() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 150, BufferedImage.TYPE_INT_ARGB), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    @Test
    void it_says_all_that_the_sheet_says() throws IOException {
        HandoverView view = view(3, HandoverState.COMPLETED, signature(sheet(3)));
        try (PrintedPages pages = PrintedPages.of(printed(view))) {
            assertThat(pages.sizeOf(0)).containsExactly(210L, 297L);
            String text = text(pages);
            assertThat(text)
                    .contains("设备交接单", "交付使用", "已完成", SHEET.value(), "移交方：库房", "陈主任", "TY-0001")
                    .contains("遥控器、电源线", "损坏", "未结事项", "2026-09-01 08:12", "口令认证", "账簿位置 80")
                    .contains("所签内容摘要 " + view.content(), "照片 1", DRAWING.hex());
            assertThat(text.replace(" ", "")).contains("镜头有划痕。镜头");
        }
    }

    @Test
    void rare_characters_are_embedded_and_what_no_font_has_is_shown_as_missing() throws IOException {
        byte[] pdf = printed(view(1, HandoverState.OPEN));
        try (PrintedPages pages = PrintedPages.of(pdf);
                PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(pages)).contains("王\uD872\uDF4E", "\uD840\uDD64祥投影仪 〓");
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void every_page_leads_back_to_exactly_this_state() throws IOException {
        HandoverView view = view(60, HandoverState.OPEN);
        try (PrintedPages pages = PrintedPages.of(printed(view))) {
            assertThat(pages.count()).isGreaterThan(2);
            for (int page = 0; page < pages.count(); page++) {
                assertThat(pages.scanned(page)).containsExactly(PaperCode.of(BASE, SHEET, 4711, view.content()));
                assertThat(pages.text(page))
                        .contains(
                                "第 %d 页，共 %d 页".formatted(page + 1, pages.count()),
                                view.content().hex());
            }
            String all = text(pages);
            assertThat(view.sheet().items())
                    .allSatisfy(
                            item -> assertThat(all).contains(item.assetCode().value()));
        }
    }

    @Test
    void where_nobody_has_signed_there_is_a_line_to_sign_on() throws IOException {
        try (PrintedPages pages = PrintedPages.of(printed(view(1, HandoverState.SIGNED, signature(sheet(1)))))) {
            assertThat(text(pages).split("签字：____", -1)).hasSize(2);
        }
        try (PrintedPages pages = PrintedPages.of(printed(view(1, HandoverState.OPEN)))) {
            assertThat(text(pages).split("签字：____", -1)).hasSize(3);
        }
    }

    @Test
    void a_drawing_that_is_gone_is_said_to_be_gone() throws IOException {
        byte[] pdf = printed(view(1, HandoverState.SIGNED, signature(sheet(1))), digest -> Optional.empty());
        try (PrintedPages pages = PrintedPages.of(pdf)) {
            assertThat(text(pages)).contains("手写签名图缺失或与签字时不一致");
        }
    }

    @Test
    void the_same_state_is_the_same_bytes() throws IOException {
        HandoverView view = view(5, HandoverState.SIGNED, signature(sheet(5)));
        assertThat(printed(view)).isEqualTo(printed(view));
    }

    private static String text(PrintedPages pages) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int page = 0; page < pages.count(); page++) {
            all.append(pages.text(page)).append(' ');
        }
        return all.toString();
    }
}
