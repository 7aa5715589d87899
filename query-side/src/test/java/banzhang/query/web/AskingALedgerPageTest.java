package banzhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import banzhang.access.Refused;
import banzhang.events.value.CampusId;
import banzhang.events.value.Finding;
import banzhang.query.QueryRefusal;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerSort;
import banzhang.sample.SampleSchool;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingALedgerPageTest {
    @Test
    void what_a_form_sends_empty_is_not_asked() {
        LedgerQuestion question = LedgerQuestion.of(Map.of("q", " ", "class", "", "position", "12", "page", "2"));
        assertThat(question.asked()).isEmpty();
        assertThat(question.filter()).isEqualTo(LedgerFilter.NONE);
        assertThat(question.at()).isNull();
    }

    @Test
    void filters_are_read_as_what_they_are() {
        LedgerQuestion question = LedgerQuestion.of(Map.of(
                "q",
                " 投影 ",
                "class",
                SampleSchool.CLASS_1_1.value(),
                "room",
                SampleSchool.ROOM_A101.value(),
                "condition",
                "DAMAGED",
                "custodian",
                "store"));
        assertThat(question.filter())
                .isEqualTo(new LedgerFilter(
                        SampleSchool.CLASS_1_1,
                        SampleSchool.ROOM_A101,
                        null,
                        null,
                        null,
                        "store",
                        Finding.DAMAGED,
                        "投影"));
    }

    @Test
    void campus_building_and_order_are_read_with_the_others() {
        LedgerQuestion question =
                LedgerQuestion.of(Map.of("campus", "k-east", "building", " 3号楼 ", "sort", "-value", "page", "2"));
        assertThat(question.filter())
                .isEqualTo(new LedgerFilter(null, null, new CampusId("k-east"), "3号楼", null, null, null, null));
        assertThat(question.sort()).isEqualTo(new LedgerSort(LedgerSort.By.VALUE, true));
        assertThat(question.asked().keySet()).containsExactly("campus", "building", "sort");
    }

    @ParameterizedTest
    @CsvSource({"class, ../etc", "room, a b", "condition, BROKEN", "condition, 1"})
    void a_filter_that_means_nothing_is_refused(String name, String value) {
        LedgerQuestion question = LedgerQuestion.of(Map.of(name, value));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(question::filter)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(QueryRefusal.FILTER_INVALID));
    }

    @Test
    void turning_the_page_keeps_the_question_whatever_it_contains() {
        Paging paging = Paging.of("/ledger", Map.of("q", "投影&page=9#x {y}"), 2, 3);
        assertThat(paging.previous()).isEqualTo("/ledger?q=%E6%8A%95%E5%BD%B1%26page%3D9%23x%20%7By%7D&page=1");
        assertThat(paging.next()).endsWith("&page=3");
        assertThat(Paging.of("/ledger", Map.of(), 1, 1)).isEqualTo(new Paging(1, 1, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ledger?q=%E6%8A%95&at=2026-09-01", "/handovers/h-1#sign"})
    void after_signing_in_one_goes_where_one_wanted_to(String to) {
        assertThat(next(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "ledger",
                "",
                "/a\r\nSet-Cookie: x",
                "/a\\..\\b"
            })
    void but_never_to_another_house(String to) {
        assertThat(next(to)).isEqualTo("/");
    }

    private static Object next(String to) {
        return SignInPages.next(to);
    }
}
