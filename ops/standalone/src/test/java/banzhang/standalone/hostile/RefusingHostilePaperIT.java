package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Refusal;
import banzhang.command.Browser;
import banzhang.command.files.FileRefusal;
import banzhang.command.files.HostilePaper;
import banzhang.command.files.HostilePhoto;
import banzhang.command.files.PrintedPaper;
import banzhang.command.files.SentPhoto;
import banzhang.command.handover.PaperRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("恶意来文 · 纸质单")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostilePaperIT {
    private static final String DIGEST = "A".repeat(43);

    @AfterEach
    void nothing_is_left_lying_about() {
        assertThat(OpenHouse.putAside()).isEmpty();
        assertThat(OpenHouse.said()).doesNotContain("OutOfMemoryError", "StackOverflowError");
    }

    @Test
    void what_is_no_paper_of_a_sheet_is_refused_by_its_own_name() {
        List<Attempt> all = new ArrayList<>();
        for (HostilePaper hostile : HostilePaper.values()) {
            all.add(attempt(hostile.name(), hostile.bytes(), hostile.refusal()));
        }
        for (HostilePhoto hostile : HostilePhoto.values()) {
            if (hostile.refusal() != FileRefusal.PHOTO_IS_A_DOCUMENT) {
                all.add(attempt(hostile.name(), hostile.bytes(), hostile.refusal()));
            }
        }
        for (String sheet : List.of("h-1", "h-of-another-school", "p-wang", "d-ty-0001", "x".repeat(64))) {
            all.add(attempt(
                    sheet,
                    PrintedPaper.with("https://evil.example/q/h/" + sheet + "?p=1&d=" + DIGEST)
                            .jpeg(0.8f),
                    PaperRefusal.PAPER_SHEET_UNKNOWN));
        }
        for (String code : List.of("javascript:alert(1)", "https://evil.example/", "{\"$gt\":\"\"}", "../../etc")) {
            all.add(attempt(code, PrintedPaper.with(code).jpeg(0.8f), PaperRefusal.PAPER_WITHOUT_CODE));
        }
        Attempt.allRefused(all);
    }

    private static Attempt attempt(String what, byte[] bytes, Refusal refusal) {
        Browser chen = OpenHouse.of("chen");
        return Attempt.of(
                what,
                () -> SentPhoto.of(bytes)
                        .to(chen, "/api/papers", "", UUID.randomUUID().toString()),
                refusal.wording().status() + " " + refusal.name(),
                refusal == FileRefusal.PAPER_TOO_LARGE ? "413 BODY_TOO_LARGE" : refusal.name());
    }
}
