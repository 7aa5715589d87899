package banzhang.command.register.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.events.value.Classification;
import banzhang.events.value.Fen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingACardTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4200|420000", "4200.5|420050", "'1,000.00'|100000", "'1,234,567.89'|123456789", "￥4200|420000",
                "¥ 4200.00|420000", "４２００．５０|420050", "4200元|420000", "0|0", "4200.500|420050",
                "100000000000|10000000000000"
            })
    void amounts_are_taken_to_fen(String written, long fen) throws Exception {
        assertThat(MoneyText.read(written)).isEqualTo(new Fen(fen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e9|MONEY_UNREADABLE",
                "NaN|MONEY_UNREADABLE",
                "'1,23'|MONEY_UNREADABLE",
                "1.234|MONEY_BELOW_FEN",
                "-1|MONEY_NEGATIVE",
                "(5)|MONEY_NEGATIVE",
                "5万元|MONEY_UNREADABLE",
                "四千|MONEY_UNREADABLE",
                "٣|MONEY_UNREADABLE",
                "1.2.3|MONEY_UNREADABLE",
                "'1.000,00'|MONEY_UNREADABLE",
                "100000000001|MONEY_OUT_OF_RANGE",
                "999999999999999999999999|MONEY_OUT_OF_RANGE"
            })
    void doubtful_amounts_are_refused(String written, FieldProblem problem) {
        assertThatThrownBy(() -> MoneyText.read(written))
                .isInstanceOfSatisfying(
                        NotTaken.class, why -> assertThat(why.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-05,YEAR_FIRST", "2023/1/5,YEAR_FIRST", "2023.1.5,YEAR_FIRST", "2023年1月5日,YEAR_FIRST",
        "20230105,YEAR_FIRST", "44931,YEAR_FIRST", "2023-01-05 08:30:00,YEAR_FIRST", "２０２３－０１－０５,YEAR_FIRST",
        "1/5/23,MONTH_DAY_YEAR", "01/05/2023,MONTH_DAY_YEAR"
    })
    void days_are_read_as_they_are_written(String written, DateText.Order order) throws Exception {
        assertThat(DateText.read(written, order)).isEqualTo("2023-01-05");
    }

    @ParameterizedTest
    @CsvSource({
        "01/05/2023,DATE_AMBIGUOUS", "5-1-23,DATE_AMBIGUOUS", "2023-02-29,DATE_IMPOSSIBLE",
                "2023-13-01,DATE_IMPOSSIBLE",
        "2023-1,DATE_UNREADABLE", "202012.2,DATE_UNREADABLE", "2023-1/5,DATE_UNREADABLE", "昨天,DATE_UNREADABLE",
        "12345,DATE_UNREADABLE", "1899-01-01,DATE_OUT_OF_RANGE", "9999-01-01,DATE_OUT_OF_RANGE"
    })
    void doubtful_days_are_refused(String written, FieldProblem problem) {
        assertThatThrownBy(() -> DateText.read(written, DateText.Order.YEAR_FIRST))
                .isInstanceOfSatisfying(
                        NotTaken.class, why -> assertThat(why.problem()).isEqualTo(problem));
    }

    @Test
    void a_classification_is_of_the_edition_its_shape_belongs_to() throws Exception {
        assertThat(ClassificationText.read("2020200")).isEqualTo(new Classification("GB/T 14885-2010", "2020200"));
        assertThat(ClassificationText.read("ａ02020200 投影仪"))
                .isEqualTo(new Classification("GB/T 14885-2022", "A02020200"));
        assertThat(ClassificationText.find("投影仪")).isEmpty();
        assertThat(ClassificationText.find("20202001")).isEmpty();
    }

    @Test
    void a_form_without_a_problem_is_a_card() {
        CardForm form = form(Map.of(
                "assetCode",
                " ty-0001 ",
                "card",
                Map.of(
                        "name",
                        "投影仪",
                        "quantity",
                        1,
                        "value",
                        420_000,
                        "acquiredOn",
                        "2025-08-20",
                        "classification",
                        Map.of("edition", "GB/T 14885-2010", "code", "2020200"),
                        "accessories",
                        List.of("遥控器", " 笔 "))));

        assertThat(form.errors()).isEmpty();
        assertThat(form.draft().assetCode().value()).isEqualTo("TY-0001");
        assertThat(form.draft().card().value()).isEqualTo(new Fen(420_000));
        assertThat(form.draft().card().accessories()).containsExactly("遥控器", "笔");
    }

    @Test
    void a_form_answers_all_its_problems_at_once() {
        CardForm form = form(Map.of(
                "assetCode", "不 好!",
                "custodian", "me",
                "card",
                        Map.ofEntries(
                                Map.entry("quantity", 0),
                                Map.entry("value", -1),
                                Map.entry("valueYuan", "1e9"),
                                Map.entry("acquiredOn", "2023-02-30"),
                                Map.entry("usefulLifeMonths", "two"),
                                Map.entry("brand", "x".repeat(201)),
                                Map.entry("supplier", "a\0b"),
                                Map.entry("model", 5),
                                Map.entry("place", List.of("x")),
                                Map.entry("remarks", "王老师的"),
                                Map.entry("classification", Map.of("edition", "", "code", "$where")),
                                Map.entry("approvedAmount", 1))));

        assertThat(form.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("assetCode", "ASSET_CODE_INVALID"),
                        tuple("custodian", "FIELD_UNKNOWN"),
                        tuple("quantity", "COUNT_OUT_OF_RANGE"),
                        tuple("value", "MONEY_NEGATIVE"),
                        tuple("valueYuan", "MONEY_UNREADABLE"),
                        tuple("acquiredOn", "DATE_IMPOSSIBLE"),
                        tuple("usefulLifeMonths", "COUNT_UNREADABLE"),
                        tuple("brand", "TEXT_TOO_LONG"),
                        tuple("supplier", "TEXT_HAS_CONTROL_CHARACTERS"),
                        tuple("model", "NOT_A_TEXT"),
                        tuple("place", "NOT_A_TEXT"),
                        tuple("classification", "CLASSIFICATION_UNREADABLE"),
                        tuple("approvedAmount", "FIELD_UNKNOWN"),
                        tuple("name", "VALUE_MISSING"));
    }

    @Test
    void what_is_written_about_people_is_to_be_looked_through_for_names() {
        CardForm form = form(Map.of(
                "assetCode",
                "TY-1",
                "card",
                Map.of("name", "投影仪", "brand", "高工", "remarks", "王老师的", "accessories", List.of("遥控器", "笔"))));
        assertThat(form.errors()).isEmpty();
        assertThat(form.draft().freeTexts()).containsExactlyInAnyOrder("投影仪", "王老师的", "遥控器、笔");
    }

    @Test
    void rare_characters_count_as_one() throws Exception {
        assertThat(PlainText.read("𠮷".repeat(200))).hasSize(400);
        assertThatThrownBy(() -> PlainText.read("\uD842")).isInstanceOf(NotTaken.class);
    }

    private static CardForm form(Map<String, ?> body) {
        return CardForm.of(body);
    }
}
