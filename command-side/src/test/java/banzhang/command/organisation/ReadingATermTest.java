package banzhang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.events.value.SchoolYear;
import banzhang.events.value.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("学期 · 写法")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingATermTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2019-2020-2; 2019-2020-2",
                "２０１９－２０２０－２; 2019-2020-2",
                "2020-2021-1; 2020-2021-1",
                "2019—2020学年第二学期; 2019-2020-2",
                "2019-2020学年度第2学期; 2019-2020-2",
                "2019~2020学年 下学期; 2019-2020-2",
                "2021 上学期; 2021-2022-1",
                "2021学年度下学期; 2021-2022-2",
                "2021学年第一学期; 2021-2022-1",
                "2021 1; 2021-2022-1",
                "2021,2; 2021-2022-2",
                "xyear=2021&xterm=2; 2021-2022-2",
            })
    void all_notations_of_the_field_are_one_value(String written, String canonical) {
        assertThat(Term.read(written)).contains(new Term(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "上学期",
                "2021-1", // may be January
                "2021年上学期", // the autumn here, the spring there
                "2019-2021-1",
                "2020-2019-1",
                "2019-2020-3",
                "2019-20202",
                "1066-1067-1",
                "9999 1",
                "2021 1; drop"
            })
    void what_could_be_something_else_is_not_guessed(String written) {
        assertThat(Term.read(written)).isEmpty();
    }

    @Test
    void an_endless_text_is_no_term_and_takes_no_time() {
        assertThat(Term.read("2021" + " ".repeat(1_000_000) + "1")).isEmpty();
    }

    @Test
    void only_the_canonical_form_is_a_value() {
        assertThatThrownBy(() -> new Term("2021 上学期")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term("2021-2023-1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Term("2026-2027-1").inWords()).isEqualTo("2026—2027学年第一学期");
    }

    @Test
    void every_notation_shown_is_read_as_the_same_term() {
        for (int year = 1949; year <= 2099; year++) {
            for (int half = 1; half <= 2; half++) {
                Term term = Term.of(new SchoolYear(year), half);
                assertThat(term.notations())
                        .hasSize(3)
                        .allSatisfy(notation -> assertThat(Term.read(notation)).contains(term));
                assertThat(Term.read(term.inWords())).contains(term);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2025-2026-2",
        "2026-09-01, 2026-2027-1",
        "2027-01-31, 2026-2027-1",
        "2027-02-01, 2026-2027-2",
    })
    void without_dates_of_the_school_the_calendar_says_which_term_it_is(LocalDate day, String term) {
        assertThat(Term.on(day)).isEqualTo(new Term(term));
    }
}
