package banzhang.query.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayName("打印 · 生僻字")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingRareCharactersTest {
    private static final String COMMON = "青禾小学 王老师";
    /// 𠮷 𡚸 𣲗 𤧛 𪚥, of Extension B, beside what the bundled font has itself.
    private static final String RARE = "𠮷老师 𡚸𣲗𤧛 𪚥 㐂 龘";

    static boolean isInstalled() {
        return PrintFonts.HANAZONO.stream().allMatch(Files::isReadable);
    }

    @Test
    @EnabledIf(value = "isInstalled", disabledReason = "no fonts-hanazono here")
    void characters_beyond_the_bundled_font_are_embedded_and_can_be_read_again() throws IOException {
        byte[] pdf = printed(RARE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(RARE);
            PDPage page = document.getPage(0);
            assertThat(page.getResources().getFontNames()).hasSizeGreaterThan(1);
            for (COSName font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
        assertThat(pdf).as("only the characters used").hasSizeLessThan(200_000);
    }

    @Test
    void a_further_font_is_read_only_for_what_no_font_before_it_has() throws IOException {
        try (PDDocument document = new PDDocument();
                Faces faces = Faces.of(document, List.of(PrintingRareCharactersTest::bundled, () -> {
                    throw new IOException("read");
                }))) {
            assertThat(faces.width(COMMON, 10)).isPositive();
            assertThatThrownBy(() -> faces.width("𠮷", 10)).hasMessage("read");
        }
    }

    private static byte[] bundled() throws IOException {
        try (InputStream font = PrintFonts.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            return Objects.requireNonNull(font).readAllBytes();
        }
    }

    private static byte[] printed(String text) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                Faces faces = PrintFontsForTests.installed().open(document)) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(40, 700);
                faces.show(content, text, 12);
                content.endText();
            }
            document.save(pdf);
        }
        return pdf.toByteArray();
    }
}
