package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.files.HostilePaper;
import banzhang.command.files.PrintedPaper;
import banzhang.command.files.SamplePictures;
import banzhang.command.files.SentPhoto;
import java.awt.image.BufferedImage;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A sheet is printed, signed with a pen, photographed or scanned, and finds its way back.
@DisplayName("纸质单 · 回到原单")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingPaperIT {
    @TempDir
    static @Nullable Path directory;

    private static @Nullable RunningBanzhang banzhang;
    private static @Nullable Browser chen;

    @BeforeAll
    static void open() throws Exception {
        Path data = Files.createDirectory(Objects.requireNonNull(directory).resolve("demo"));
        banzhang = RunningBanzhang.start(List.of("--banzhang.demo=true", "--banzhang.data=" + data));
        chen = banzhang.signedIn("chen");
    }

    @AfterAll
    static void close() throws Exception {
        if (banzhang != null) {
            banzhang.close();
        }
    }

    private static Browser chen() {
        return Objects.requireNonNull(chen);
    }

    private static Browser another(String login) {
        return Objects.requireNonNull(banzhang).signedIn(login);
    }

    /// One of the sample school's sheets in this state.
    private static String sheet(String state) {
        return chen().get("/api/handovers?state=" + state)
                .json()
                .path(0)
                .path("id")
                .asString();
    }

    private static byte[] print(String sheet) throws Exception {
        HttpResponse<byte[]> pdf = HttpClient.newHttpClient()
                .send(
                        chen().request("/api/handovers/" + sheet + "/sheet.pdf")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        return pdf.body();
    }

    private static PrintedPaper page(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY);
            return new PrintedPaper(page);
        }
    }

    private static Reply send(Browser by, byte[] file, @Nullable String sheet) {
        String before = sheet == null ? "" : SentPhoto.part("sheet", "") + sheet + "\r\n";
        return SentPhoto.of(file)
                .to(by, "/api/papers", before, UUID.randomUUID().toString());
    }

    private static JsonNode papers(String sheet, Reply after) {
        String position = after.json().path("position").asString();
        Reply reply = chen().send(chen().request("/api/handovers/" + sheet + "/papers")
                .header("Journal-Position", position)
                .GET());
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void a_photo_of_the_signed_print_finds_its_sheet_however_it_lies() throws Exception {
        String sheet = sheet("COMPLETED");
        PrintedPaper page = page(print(sheet));
        Reply last = null;
        for (byte[] photo : List.of(
                page.turned(90).jpeg(0.5f),
                page.turned(7).blurred().jpeg(0.6f),
                HostilePaper.scan(page, page.turned(180)))) {
            last = send(chen(), photo, null);
            assertThat(last.status()).as(last.raw().body()).isEqualTo(201);
            assertThat(last.json().path("id").asString()).isEqualTo(sheet);
        }
        // beside what another test files by its number
        List<JsonNode> papers = papers(sheet, Objects.requireNonNull(last))
                .valueStream()
                .filter(paper -> !"UNREAD".equals(paper.path("shows").asString()))
                .toList();
        assertThat(papers)
                .hasSize(3)
                .allSatisfy(paper -> assertThat(paper.path("shows").asString()).isEqualTo("CURRENT"));
        assertThat(papers.get(2).path("pages").asInt()).isEqualTo(2);
        String scan = "/api/blobs/" + papers.get(2).path("paper").asString();
        assertThat(chen().get(scan).header("Content-Disposition")).startsWith("attachment");
        assertThat(another("zhou").get(scan).status()).isEqualTo(200);
    }

    @Test
    void a_print_from_before_the_last_change_is_filed_as_an_earlier_state() throws Exception {
        String sheet = sheet("OPEN");
        byte[] paper = page(print(sheet)).jpeg(0.7f);
        String device = chen().get("/api/handovers/" + sheet)
                .json()
                .path("sheet")
                .path("items")
                .path(0)
                .path("device")
                .asString();
        assertThat(SentPhoto.of(SamplePictures.jpeg(44, 33))
                        .by(chen(), sheet, device)
                        .status())
                .isEqualTo(201);
        Reply sent = send(chen(), paper, null);
        assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
        assertThat(papers(sheet, sent).path(0).path("shows").asString()).isEqualTo("EARLIER");
    }

    @Test
    void what_cannot_be_led_back_is_refused_or_asks_for_the_number() {
        String sheet = sheet("COMPLETED");
        byte[] blank = SamplePictures.jpeg(800, 600);
        assertThat(send(chen(), blank, null).code()).isEqualTo("PAPER_WITHOUT_CODE");
        String digest = "A".repeat(43);
        byte[] foreign = PrintedPaper.with("https://x.cn/q/h/h-of-another-school?p=3&d=" + digest)
                .jpeg(0.8f);
        assertThat(send(chen(), foreign, null).code()).isEqualTo("PAPER_SHEET_UNKNOWN");
        assertThat(send(chen(), foreign, sheet).code()).isEqualTo("PAPER_OF_ANOTHER_SHEET");
        byte[] forged = PrintedPaper.with("https://x.cn/q/h/" + sheet + "?p=3&d=" + digest)
                .jpeg(0.8f);
        assertThat(send(chen(), forged, null).code()).isEqualTo("PAPER_NEVER_PRINTED_SO");
        assertThat(send(another("zhou"), blank, sheet).code()).isEqualTo("NOT_YOURS_TO_FILE_PAPER");
        assertThat(send(chen(), blank, "h-none").code()).isEqualTo("PAPER_SHEET_UNKNOWN");
        Reply byHand = send(chen(), blank, sheet);
        assertThat(byHand.status()).isEqualTo(201);
        assertThat(byHand.json().path("id").asString()).isEqualTo(sheet);
    }

    @Test
    void the_code_leads_a_phone_to_the_sheet() {
        String sheet = sheet("COMPLETED");
        Reply scanned = chen().get("/q/h/" + sheet + "?p=3&d=" + "A".repeat(43));
        assertThat(scanned.status()).isEqualTo(303);
        assertThat(scanned.header("Location")).endsWith("/handovers/" + sheet);
    }
}
