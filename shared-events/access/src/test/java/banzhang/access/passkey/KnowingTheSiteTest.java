package banzhang.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.passkey.RelyingParty.Site;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("通行密钥 · 依赖方")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnowingTheSiteTest {
    private static final String SCHOOL = "banzhang.qinghe.example";

    private static MockHttpServletRequest at(String host, int port) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }

    @Test
    void what_is_set_holds_whatever_a_request_says() {
        RelyingParty party = new RelyingParty(SCHOOL, List.of());
        assertThat(party.at(at("evil.example", 443))).contains(new Site(SCHOOL, Set.of("https://" + SCHOOL)));
    }

    @Test
    void without_setting_only_localhost_has_passkeys() {
        RelyingParty party = new RelyingParty(null, List.of());
        assertThat(party.at(at("localhost", 8080))).contains(new Site("localhost", Set.of("http://localhost:8080")));
        assertThat(party.at(at("localhost", 80))).contains(new Site("localhost", Set.of("http://localhost")));
        assertThat(party.at(at(SCHOOL, 443))).isEmpty();
        assertThat(party.at(at("127.0.0.1", 8080))).isEmpty();
        assertThat(party.at(at("localhost.evil.example", 8080))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://banzhang.qinghe.example",
                "https://evil.example",
                "https://evilbanzhang.qinghe.example",
                "https://banzhang.qinghe.example/path",
                "banzhang.qinghe.example"
            })
    void an_origin_that_is_not_safe_or_not_of_the_site_stops_the_start(String origin) {
        assertThatThrownBy(() -> new RelyingParty(SCHOOL, List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("banzhang.passkey.origins");
    }

    @Test
    void pages_below_the_site_are_the_sites() {
        assertThat(new RelyingParty("qinghe.example", List.of("https://" + SCHOOL)).at(at(SCHOOL, 443)))
                .contains(new Site("qinghe.example", Set.of("https://" + SCHOOL)));
    }
}
