package banzhang.command.register.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("班级写法")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassTextProperties {
    private static final int TRIES = 20_000;
    private static final String SIGNS = "0123456789一二三四五六七八九十初高中小学年级班()（）.-/·_ 　０１２\u200b级x";
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private static String chinese(int number) {
        String digits = "零一二三四五六七八九";
        String ones = number % 10 == 0 ? "" : String.valueOf(digits.charAt(number % 10));
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : String.valueOf(digits.charAt(number / 10))) + "十" + ones;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(at -> String.valueOf((char) (at > ' ' && at <= '~' ? at + 0xFEE0 : at)))
                .collect(Collectors.joining());
    }

    private static String stage(int grade) {
        String year = chinese(grade <= 6 ? grade : grade <= 9 ? grade - 6 : grade - 9);
        return (grade <= 6 ? "小学" : grade <= 9 ? "初" : "高") + year;
    }

    /// Ways that say what they mean.
    private static List<String> ways(int grade, int number) {
        String cn = chinese(number);
        return List.of(
                grade + "年级" + number + "班",
                grade + "年" + number + "班",
                chinese(grade) + "年级" + cn + "班",
                chinese(grade) + "年" + number + "班",
                chinese(grade) + "(" + number + ")班",
                grade + "（" + number + "）班",
                chinese(grade) + " (" + cn + ") 班",
                grade + "." + number,
                grade + "-" + number + "班",
                grade + "/" + number,
                chinese(grade) + number + "班",
                grade + cn + "班",
                stage(grade) + "(" + number + ")班",
                stage(grade) + "年级" + number + "班",
                stage(grade) + number + "班",
                fullWidth(grade + "年级" + number + "班"),
                fullWidth(grade + "(" + number + ")班"),
                "\u200b" + grade + "年级\u3000" + number + "班");
    }

    @Test
    void a_class_written_in_words_is_that_class() {
        for (int grade = 1; grade <= 12; grade++) {
            for (int number = 1; number <= 99; number++) {
                for (String way : ways(grade, number)) {
                    assertThat(ClassText.readings(way)).as(way).containsExactly(new ClassText(grade, number));
                }
            }
        }
    }

    @Test
    void a_class_written_in_figures_alone_is_never_taken_for_another() {
        for (int grade = 1; grade <= 12; grade++) {
            for (int number = 1; number <= 99; number++) {
                for (String way :
                        List.of("" + grade + number, grade + "" + number + "班", fullWidth("" + grade + number))) {
                    assertThat(ClassText.readings(way)).as(way).contains(new ClassText(grade, number));
                }
                String cn = chinese(grade) + chinese(number) + "班";
                Set<ClassText> readings = ClassText.readings(cn);
                assertThat(readings.isEmpty() || readings.contains(new ClassText(grade, number)))
                        .as(cn)
                        .isTrue();
            }
        }
    }

    @Test
    void whatever_is_written_is_read_as_classes_or_not_at_all() {
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            assertThat(ClassText.readings(text.toString()))
                    .as("seed %s, written %s", seed, text)
                    .allMatch(read ->
                            read.grade() >= 1 && read.grade() <= 12 && read.number() >= 1 && read.number() <= 99);
            assertThat(ClassText.count(text.toString()))
                    .as("seed %s, written %s", seed, text)
                    .isBetween(0, 99);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "25, 2, 5",
        "25班, 2, 5",
        "二五班, 2, 5",
        "一2班, 1, 2",
        "三年级10班, 3, 10",
        "３５, 3, 5",
        "初一(3)班, 7, 3",
        "310, 3, 10",
        "高二3班, 11, 3",
        "初中二年级4班, 8, 4",
        "1012, 10, 12",
        "三二十一班, 3, 21",
        "七(1)班, 7, 1",
        "305班, 3, 5",
        "初1.3, 7, 3"
    })
    void ways_seen_in_the_field(String written, int grade, int number) {
        assertThat(ClassText.read(written)).contains(new ClassText(grade, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"111", "112班", "121", "101", "１１９"})
    void what_can_be_two_classes_is_read_as_both(String written) {
        assertThat(ClassText.readings(written)).hasSize(2);
        assertThat(ClassText.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5", "5班", "三班", "十二班", "二十五班", "一十一班", "10班", "12级3班", "2023级3班", "23级5班", "初四1班", "高四(1)班", "小学七(1)班",
                "三年级", "13年级1班", "0班", "3(0)班", "3(100)班", "A25", "二五八班级", "", "班", "99999"
            })
    void what_names_no_class_is_asked_about(String written) {
        assertThat(ClassText.read(written)).isEmpty();
    }
}
