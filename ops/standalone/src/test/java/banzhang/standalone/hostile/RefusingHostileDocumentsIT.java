package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.files.HostilePhoto;
import banzhang.command.files.SamplePictures;
import banzhang.command.files.SentPhoto;
import banzhang.sample.SampleSchool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What is sent as the file of a document may be anything, of any device, by anybody; and its digest may be made up.
@DisplayName("恶意来文 · 归档文件")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileDocumentsIT {
    private static final String DOCUMENTS = "/api/devices/" + SampleSchool.PROJECTOR + "/documents";
    private static final byte[] PDF = text("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n");

    @Test
    void what_is_no_document_is_refused_by_its_own_name() {
        List<Attempt> all = new ArrayList<>();
        for (HostilePhoto hostile : HostilePhoto.values()) {
            switch (hostile.refusal()) {
                case PHOTO_TYPE_UNKNOWN -> all.add(sent(hostile.name(), hostile.bytes(), "415 DOCUMENT_TYPE_UNKNOWN"));
                case PHOTO_IS_A_DOCUMENT -> all.add(sent(hostile.name(), hostile.bytes(), "422 PAPER_UNREADABLE"));
                default ->
                    all.add(sent(
                            hostile.name(),
                            hostile.bytes(),
                            hostile.refusal().wording().status() + " " + hostile.refusal()));
            }
        }
        all.add(sent("a PDF without its end", Arrays.copyOf(PDF, PDF.length - 6), "422 PAPER_UNREADABLE"));
        all.add(sent("a page called PDF", text("<html>%PDF-1.7 %%EOF"), "415 DOCUMENT_TYPE_UNKNOWN"));
        all.add(sent("a document of words", text("PK\3\4word/document.xml"), "415 DOCUMENT_TYPE_UNKNOWN"));
        byte[] much = Arrays.copyOf(PDF, 22 << 20);
        all.add(sent("22 MB", much, "413 PAPER_TOO_LARGE", "413 BODY_TOO_LARGE"));
        Attempt.allRefused(all);
    }

    @Test
    void a_file_is_of_a_device_of_ours_and_comes_from_general_affairs() {
        List<Attempt> all = new ArrayList<>();
        for (String device : List.of("d-none", "h-2026-001", SampleSchool.CLASS_1_1.value(), "0", "x".repeat(60))) {
            all.add(of("chen", "/api/devices/" + device + "/documents/files", "404 DEVICE_NOT_FOUND"));
        }
        for (String login : List.of("wang", "zhou", "gao", "he")) {
            all.add(of(login, DOCUMENTS + "/files", "403 NOT_ALLOWED"));
        }
        for (String document : List.of("f-none", "0", "null", "f-1.2", "x".repeat(300))) {
            all.add(Attempt.get("chen", DOCUMENTS + "/" + document + "/file", "404 NOT_FOUND"));
            all.add(Attempt.get("li", DOCUMENTS + "/" + document + "/file", "404 NOT_FOUND"));
            all.add(Attempt.get("zheng", DOCUMENTS + "/" + document + "/file", "404 NOT_FOUND"));
        }
        Attempt.allRefused(all);
        assertThat(OpenHouse.stranger().get(DOCUMENTS + "/f-none/file").status())
                .isEqualTo(401);
    }

    private static Attempt sent(String what, byte[] bytes, String... answers) {
        return Attempt.of(
                what, () -> SentPhoto.of(bytes).to(OpenHouse.of("chen"), DOCUMENTS + "/files", "", what), answers);
    }

    private static Attempt of(String login, String path, String... answers) {
        return Attempt.of(
                login + " " + path,
                () -> SentPhoto.of(SamplePictures.jpeg(9, 9)).to(OpenHouse.of(login), path, "", "a-key"),
                answers);
    }

    private static byte[] text(String written) {
        return written.getBytes(StandardCharsets.ISO_8859_1);
    }
}
