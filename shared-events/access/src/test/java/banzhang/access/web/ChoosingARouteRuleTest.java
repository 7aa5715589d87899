package banzhang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("路由权限 · 选规则")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingARouteRuleTest {
    private static final RouteRule ONE = RouteRule.signedIn("GET", "/handovers/{id}");
    private static final RouteRule NEW = RouteRule.offices("GET", "/handovers/new", Office.GENERAL_AFFAIRS);
    private static final RouteRule ASSETS = RouteRule.anyone("GET", "/assets/**");
    private static final RouteRule SIGN = RouteRule.signedIn("POST", "/handovers/{id}");
    private final RouteGate gate = new RouteGate(List.of(ONE, NEW, ASSETS, SIGN));

    @Test
    void the_most_specific_pattern_decides_whatever_the_order_of_rules() {
        assertThat(gate.ruleFor("GET", "/handovers/new")).contains(NEW);
        assertThat(new RouteGate(List.of(SIGN, NEW, ONE)).ruleFor("GET", "/handovers/new"))
                .contains(NEW);
        assertThat(gate.ruleFor("GET", "/handovers/h-1")).contains(ONE);
    }

    @Test
    void the_method_counts_and_head_is_get() {
        assertThat(gate.ruleFor("POST", "/handovers/h-1")).contains(SIGN);
        assertThat(gate.ruleFor("HEAD", "/handovers/h-1")).contains(ONE);
        assertThat(gate.ruleFor("PUT", "/handovers/h-1")).isEmpty();
        assertThat(gate.knows("/handovers/h-1")).isTrue();
    }

    @Test
    void what_has_no_rule_has_no_rule() {
        assertThat(gate.ruleFor("GET", "/handovers")).isEmpty();
        assertThat(gate.ruleFor("GET", "/handovers/h-1/secret")).isEmpty();
        assertThat(gate.knows("/handover")).isFalse();
        assertThat(gate.ruleFor("GET", "/assets/js/page.js")).contains(ASSETS);
    }

    @Test
    void a_rule_names_the_scope_that_lets_a_token_in_or_none() {
        assertThat(ONE.scope()).isNull();
        RouteRule read = ONE.withToken(Scope.READ_HANDOVERS);
        assertThat(read.scope()).isEqualTo(Scope.READ_HANDOVERS);
        Caller machine =
                new Caller(new PersonId("p-chen"), new SchoolId("qinghe"), Set.of(), Set.of(Scope.READ_HANDOVERS));
        assertThat(machine.reaches(read.scope())).isTrue();
        assertThat(machine.reaches(Scope.IMPORT)).isFalse();
        assertThat(machine.reaches(ONE.scope())).isFalse();
        assertThat(new Caller(machine.person(), machine.school(), Set.of()).reaches(ONE.scope()))
                .isTrue();
    }
}
