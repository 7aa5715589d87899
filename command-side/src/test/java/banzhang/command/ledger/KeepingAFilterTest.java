package banzhang.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.Refusal;
import banzhang.access.account.SavedFilter;
import banzhang.access.account.SavedFilter.Audience;
import banzhang.command.CommandRefused;
import banzhang.events.value.Office;
import banzhang.sample.SampleSchool;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("常用筛选 · 规则")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingAFilterTest {
    private static final Caller WANG = new Caller(
            SampleSchool.WANG, SampleSchool.SCHOOL, Set.of(new Grant(Office.HEAD_TEACHER, SampleSchool.CLASS_1_1)));
    private static final SavedFilter ONE = filter("一号", Audience.OWNER);
    private static final List<SavedFilter> FULL = Collections.nCopies(50, ONE);

    private static SavedFilter filter(String name, Audience audience) {
        return new SavedFilter("lf-1", SampleSchool.WANG, SampleSchool.SCHOOL, name, audience, Map.of("q", "投影"));
    }

    private static @Nullable Refusal refusal(SavedFilter filter, Map<String, String> asked, List<SavedFilter> known) {
        CommandRefused refused =
                catchThrowableOfType(CommandRefused.class, () -> FilterRules.mayBeKept(filter, asked, WANG, known));
        return refused == null ? null : refused.refusal();
    }

    @Test
    void when_all_apply_the_first_is_told_and_so_on() {
        Map<String, String> odd = Map.of("colour", "red");
        String long41 = "长".repeat(41);
        assertThat(refusal(filter(long41, Audience.SCHOOL), Map.of(), FULL))
                .isEqualTo(FilterRefusal.FILTER_NAME_INVALID);
        assertThat(refusal(filter("一号", Audience.SCHOOL), Map.of(), FULL)).isEqualTo(FilterRefusal.FILTER_ASKS_NOTHING);
        assertThat(refusal(filter("一号", Audience.SCHOOL), odd, FULL)).isEqualTo(FilterRefusal.FILTER_NOT_UNDERSTOOD);
        assertThat(refusal(filter("一号", Audience.SCHOOL), ONE.asked(), FULL))
                .isEqualTo(FilterRefusal.NOT_YOURS_TO_SHARE);
        assertThat(refusal(ONE, ONE.asked(), FULL)).isEqualTo(FilterRefusal.TOO_MANY_FILTERS);
        assertThat(refusal(ONE, ONE.asked(), FULL.subList(0, 49))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "at, 2026-09-01",
        "at, 2026-09-01T08:00:00+08:00",
        "known, 1234",
        "class, c-2026-1",
        "category, 2022:A02020200",
        "custodian, store",
        "condition, MISSING",
        "size, 200",
        "sort, -value",
        "campus, k-1",
        "building, 3号楼",
        "q, '触控 86\"'"
    })
    void what_the_ledger_can_be_asked_is_understood(String name, String value) {
        assertThatCode(() -> FilterRules.mayBeKept(ONE, Map.of(name, value), WANG, List.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "page, 2",
        "position, 9",
        "at, gestern",
        "class, ../x",
        "condition, damaged",
        "size, 0",
        "size, 1e9",
        "custodian, $ne",
        "room, ''",
        "q, ''",
        "sort, VALUE",
        "sort, value;x",
        "building, ''"
    })
    void anything_else_is_not(String name, String value) {
        assertThat(refusal(ONE, Map.of(name, value), List.of())).isEqualTo(FilterRefusal.FILTER_NOT_UNDERSTOOD);
    }

    @Test
    void every_parameter_that_is_kept_has_a_shape() {
        assertThat(SavedFilter.PARAMETERS)
                .allSatisfy(name -> assertThat(List.of("1", "MISSING", "2026-09-01", "value"))
                        .anyMatch(value -> refusal(ONE, Map.of(name, value), List.of()) == null));
    }
}
