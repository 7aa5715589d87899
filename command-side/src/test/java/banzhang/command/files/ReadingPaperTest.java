package banzhang.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banzhang.access.files.FileType;
import banzhang.command.CommandRefused;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("纸质单 · 读码")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingPaperTest {
    private static final PaperMark MARK =
            new PaperMark(new HandoverId("h-8f31c2d4e5a6978001122334"), 123_456, Digest.of(new byte[] {1}));
    private static final String CODE = MARK.code().replace("//-/", "//banzhang.qinghe.example.cn/");

    @Test
    void a_photo_is_read_however_the_paper_lies() {
        PrintedPaper paper = PrintedPaper.with(CODE);
        Map<String, PrintedPaper> photos = new LinkedHashMap<>();
        for (double degrees : new double[] {0, 90, 180, 270, 7, -7, 97, 45}) {
            photos.put("turned " + degrees, paper.turned(degrees));
        }
        photos.put("slanted", paper.slanted(0.15));
        photos.put("turned and slanted", paper.turned(3).slanted(0.1));
        photos.put("blurred", paper.blurred());
        photos.put("dim", paper.dim());
        photos.put("dim, turned", paper.turned(187).dim());
        photos.put("small", paper.scaled(0.75));
        photos.put("large", paper.scaled(2.4));
        photos.forEach(
                (how, photo) -> assertThat(PaperWorkshop.clean(photo.jpeg(0.5f)).marks())
                        .as(how)
                        .containsExactly(MARK));
    }

    @Test
    void a_scan_of_several_pages_is_read_and_kept_without_what_its_maker_noted() {
        PrintedPaper paper = PrintedPaper.with(CODE);
        byte[] scan = HostilePaper.scan(paper, paper.turned(90), paper.turned(7));
        Paper read = PaperWorkshop.clean(scan);
        assertThat(read.type()).isEqualTo(FileType.PDF);
        assertThat(read.pages()).isEqualTo(3);
        assertThat(read.marks()).containsExactly(MARK);
        assertThat(new String(read.content(), StandardCharsets.UTF_16BE)).doesNotContain("王老师");
        assertThat(PaperWorkshop.clean(scan).digest()).isEqualTo(read.digest());
    }

    @Test
    void pages_of_two_prints_are_told_apart() {
        PaperMark other = new PaperMark(MARK.sheet(), MARK.position() + 1, MARK.content());
        byte[] scan = HostilePaper.scan(PrintedPaper.with(CODE), PrintedPaper.with(other.code()));
        assertThat(PaperWorkshop.clean(scan).marks()).containsExactlyInAnyOrder(MARK, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.cn/q/d/d-ty-0001",
                "https://example.cn/q/h/h-1",
                "https://example.cn/q/h/h-1?p=1&d=short",
                "https://example.cn/q/h/../x?p=1&d=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "https://example.cn/q/h/h-1?p=-1&d=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "https://example.cn/q/h/h-1?p=9999999999999999&d=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "javascript:alert(1)",
                "{\"$gt\":\"\"}",
                "班账"
            })
    void a_code_that_says_something_else_is_no_mark(String code) {
        assertThat(PaperMark.read(code)).isEmpty();
        assertThat(PaperWorkshop.clean(PrintedPaper.with(code).jpeg(0.9f)).marks())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_scan_is_refused_by_its_name(HostilePaper hostile) {
        byte[] bytes = hostile.bytes();
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, () -> PaperWorkshop.clean(bytes));
        assertThat(refused).as(hostile.name()).isNotNull();
        assertThat(refused.refusal()).as(hostile.name()).isEqualTo(hostile.refusal());
    }
}
