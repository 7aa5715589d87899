package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies beside an application on a machine is none of its pages: not its sources' history, its settings or its
/// data.
@DisplayName("不外露的文件")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServingNothingElseIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/HEAD",
                "/.git/config",
                "/.svn/entries",
                "/.hg/store",
                "/.env",
                "/.mvn/maven.config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/BOOT-INF/classes/application.properties",
                "/application.properties",
                "/assets/../application.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/..;/application.properties",
                "/templates/login.html",
                "/words_zh.properties",
                "/data.key",
                "/backup.zip",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/h2-console",
                "/swagger-ui/index.html"
            })
    void what_is_no_page_is_served_to_nobody(String path) {
        for (Browser browser : List.of(OpenHouse.stranger(), OpenHouse.of("gao"))) {
            Reply reply = browser.send(browser.request(path).GET());
            assertThat(reply.status()).as(path).isIn(302, 400, 401, 403, 404);
            assertThat(reply.raw().body()).as(path).doesNotContain("spring.", "\tat ", "[core]", "Exception");
        }
    }
}
