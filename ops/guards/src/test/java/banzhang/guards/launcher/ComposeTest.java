package banzhang.guards.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The district set-up as far as it can be checked without a container engine: it parses, and names what it should.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeTest {
    private static final Path FOLDER = SourceTree.root().resolve("ops/compose");
    private final Map<String, Map<String, Object>> services = services();

    @Test
    void three_mongods_of_version_8_form_one_set() {
        for (String member : List.of("mongo1", "mongo2", "mongo3")) {
            assertThat(service(member)).containsEntry("image", "mongo:8");
            assertThat(String.valueOf(service(member).get("command"))).contains("--replSet", "banzhang");
            assertThat(String.valueOf(service("replica-set").get("entrypoint"))).contains(member + ":27017");
        }
    }

    @Test
    void both_sides_run_on_that_set() {
        Stream.of("command", "query")
                .forEach(side -> assertThat(service(side).get("environment"))
                        .isEqualTo(Map.of(
                                "BANZHANG_SIDE",
                                side,
                                "BANZHANG_KEYFILE",
                                "/keys/master.key",
                                "BANZHANG_MONGODB",
                                "mongodb://mongo1,mongo2,mongo3/banzhang?replicaSet=banzhang")));
    }

    /// Both open the same vault; the key is not on a database's volume.
    @Test
    void both_sides_have_the_master_key_on_a_volume_of_its_own() {
        Stream.of("command", "query")
                .forEach(side -> assertThat(service(side)).containsEntry("volumes", List.of("keys:/keys")));
        assertThat(String.valueOf(service("mongo1").get("volumes"))).doesNotContain("keys");
    }

    @Test
    void only_the_proxy_is_reached_from_outside() {
        assertThat(services.keySet())
                .filteredOn(name -> service(name).containsKey("ports"))
                .containsExactly("proxy");
    }

    @Test
    void every_service_waited_for_exists() {
        services.values().forEach(service -> {
            if (service.get("depends_on") instanceof Map<?, ?> awaited) {
                assertThat(services.keySet())
                        .containsAll(
                                awaited.keySet().stream().map(String::valueOf).toList());
            }
        });
    }

    @Test
    void the_proxy_sends_writes_to_the_command_side_and_the_rest_to_the_query_side() {
        String proxy = SourceTree.read(FOLDER.resolve("Caddyfile")).replaceAll("\\s+", " ");
        assertThat(proxy)
                .contains("method POST PUT DELETE path /api/* } handle @writes { reverse_proxy command:8080 }")
                .contains("path /api/imports /api/imports/* /api/blobs/* /oidc/* handle @ownReads { reverse_proxy"
                        + " command:8080 }")
                .contains("handle @retry { reverse_proxy query:8080 }")
                .endsWith("handle { reverse_proxy query:8080 } } ");
    }

    private Map<String, Object> service(String name) {
        return services.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked") // what a compose file is
    private static Map<String, Map<String, Object>> services() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> file = yaml.load(SourceTree.read(FOLDER.resolve("compose.yml")));
        return (Map<String, Map<String, Object>>) file.getOrDefault("services", Map.of());
    }
}
