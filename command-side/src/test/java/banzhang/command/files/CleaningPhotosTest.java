package banzhang.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banzhang.access.files.FileType;
import banzhang.command.CommandRefused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文件 · 照片清理")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CleaningPhotosTest {
    @Test
    void what_a_camera_notes_is_not_kept_and_the_pixels_are() throws IOException {
        Photo photo = PictureWorkshop.clean(SamplePictures.telling(40, 20, 1));
        assertThat(photo.type()).isEqualTo(FileType.JPEG);
        assertThat(new String(photo.content(), StandardCharsets.UTF_8))
                .doesNotContain("GPS", "王老师", "comment", "script", "Exif");
        assertThat(photo.content()).isEqualTo(SamplePictures.jpeg(40, 20));
        assertThat(photo.digest())
                .isEqualTo(PictureWorkshop.clean(SamplePictures.jpeg(40, 20)).digest());
    }

    @Test
    void chunks_that_are_no_part_of_a_png_are_not_kept() {
        byte[] telling =
                SamplePictures.withChunk(SamplePictures.png(40, 20), "tEXt", SamplePictures.text("Author\0王老师"));
        byte[] both = SamplePictures.joined(telling, SamplePictures.text("<script>alert(1)</script>"));
        assertThat(PictureWorkshop.clean(both).content()).isEqualTo(SamplePictures.png(40, 20));
    }

    @Test
    void a_webp_is_kept_without_what_a_camera_noted() throws IOException {
        Photo photo = PictureWorkshop.clean(SamplePictures.tellingWebp());
        assertThat(photo.type()).isEqualTo(FileType.WEBP);
        byte[] bare = SamplePictures.riff(SamplePictures.joined(
                SamplePictures.extended(0, 40, 20),
                Arrays.copyOfRange(SamplePictures.webp(), 12, SamplePictures.webp().length)));
        assertThat(photo.content()).isEqualTo(bare);
        assertThat(PictureWorkshop.clean(bare).content()).isEqualTo(bare);
        for (byte[] file : List.of(SamplePictures.webp(), SamplePictures.losslessWebp(), bare)) {
            Photo cleaned = PictureWorkshop.clean(file);
            assertThat(cleaned.content()).isEqualTo(file);
            BufferedImage preview =
                    read(Objects.requireNonNull(cleaned.previews().get(320)));
            assertThat(List.of(preview.getWidth(), preview.getHeight())).isEqualTo(List.of(40, 20));
            assertThat(isRed(preview.getRGB(3, 3))).isTrue();
            assertThat(isRed(preview.getRGB(37, 3))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void how_a_photo_is_turned_is_kept_and_its_previews_are_upright(int turned) throws IOException {
        Photo photo = PictureWorkshop.clean(SamplePictures.telling(40, 20, turned));
        assertThat(PictureWorkshop.clean(photo.content()).content()).isEqualTo(photo.content());
        BufferedImage preview = read(Objects.requireNonNull(photo.previews().get(320)));
        boolean onItsSide = turned >= 5;
        assertThat(List.of(preview.getWidth(), preview.getHeight()))
                .isEqualTo(onItsSide ? List.of(20, 40) : List.of(40, 20));
        int x = turned == 2 || turned == 3 ? preview.getWidth() - 3 : 3;
        int y = turned == 7 || turned == 8 ? preview.getHeight() - 3 : 3;
        assertThat(isRed(preview.getRGB(x, y)))
                .as("where red is, turned %s", turned)
                .isTrue();
    }

    @Test
    void previews_are_at_most_as_large_as_they_say() throws IOException {
        Photo photo = PictureWorkshop.clean(SamplePictures.png(4000, 3000));
        for (int side : PictureWorkshop.PREVIEWS) {
            BufferedImage preview = read(Objects.requireNonNull(photo.previews().get(side)));
            assertThat(List.of(preview.getWidth(), preview.getHeight())).isEqualTo(List.of(side, side * 3 / 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_photo_is_refused_by_its_name(HostilePhoto hostile) {
        CommandRefused refused =
                catchThrowableOfType(CommandRefused.class, () -> PictureWorkshop.clean(hostile.bytes()));
        assertThat(refused).as(hostile.name()).isNotNull();
        assertThat(refused.refusal()).as(hostile.name()).isEqualTo(hostile.refusal());
    }

    @Test
    void every_refusal_of_a_photo_is_earned() {
        assertThat(FileRefusal.values())
                .filteredOn(refusal -> refusal.name().startsWith("PHOTO"))
                .allSatisfy(refusal -> assertThat(HostilePhoto.values())
                        .extracting(HostilePhoto::refusal)
                        .contains(refusal));
    }

    @Test
    void a_small_file_does_not_unpack_to_a_large_text() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[60 << 20]);
        deflater.finish();
        byte[] packed = new byte[90 << 10];
        int length = deflater.deflate(packed);
        byte[] bomb =
                SamplePictures.withChunk(SamplePictures.png(9, 9), "iCCP", java.util.Arrays.copyOf(packed, length));
        assertThat(PictureWorkshop.clean(bomb).content()).isEqualTo(SamplePictures.png(9, 9));
    }

    @Test
    void a_damaged_file_is_read_or_refused_and_never_a_fault() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (byte[] good : List.of(SamplePictures.telling(60, 30, 6), SamplePictures.png(60, 30))) {
            for (int tries = 0; tries < 1500; tries++) {
                byte[] damaged = good.clone();
                for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(PictureWorkshop.clean(damaged).previews())
                            .as("seed %s", seed)
                            .hasSize(2);
                } catch (CommandRefused refused) {
                    assertThat(refused.refusal()).as("seed %s", seed).isInstanceOf(FileRefusal.class);
                }
            }
        }
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 0xFF) > 150 && (pixel & 0xFF) < 100;
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
