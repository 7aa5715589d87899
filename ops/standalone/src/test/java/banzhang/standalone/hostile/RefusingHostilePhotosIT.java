package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.files.HostilePhoto;
import banzhang.command.files.SamplePictures;
import banzhang.command.files.SentPhoto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

@DisplayName("恶意来文 · 照片")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostilePhotosIT {
    private static final int MEGABYTE = 1024 * 1024;

    @AfterEach
    void nothing_is_left_lying_about() {
        assertThat(OpenHouse.putAside()).isEmpty();
        assertThat(OpenHouse.said()).doesNotContain("OutOfMemoryError", "StackOverflowError");
    }

    @Test
    void what_is_no_photo_is_refused_by_its_own_name() {
        Browser chen = OpenHouse.of("chen");
        JsonNode sheet = openSheet(chen);
        List<Attempt> all = new ArrayList<>();
        for (HostilePhoto hostile : HostilePhoto.values()) {
            String status = hostile.refusal().wording().status() + " " + hostile.refusal();
            all.add(Attempt.of(hostile.name(), () -> sent(chen, sheet, hostile.bytes()), status));
        }
        for (int size : List.of(12, 19, 21, 30, 50)) {
            byte[] much = Arrays.copyOf(SamplePictures.jpeg(9, 9), size * MEGABYTE);
            all.add(Attempt.of(
                    size + " MB", () -> sent(chen, sheet, much), "413 PHOTO_TOO_LARGE", "413 BODY_TOO_LARGE"));
        }
        Attempt.allRefused(all);
    }

    private static Browser.Reply sent(Browser chen, JsonNode sheet, byte[] bytes) {
        String device = sheet.path("sheet").path("items").path(0).path("device").asString();
        return SentPhoto.of(bytes).by(chen, sheet.path("id").asString(), device);
    }

    /// One of the sample school's that nobody has signed.
    private static JsonNode openSheet(Browser chen) {
        String id =
                chen.get("/api/handovers?state=OPEN").json().path(0).path("id").asString();
        return chen.get("/api/handovers/" + id).json();
    }
}
