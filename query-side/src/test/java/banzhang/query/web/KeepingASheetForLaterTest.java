package banzhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// What a phone takes along of a sheet's page, so that it opens without a network.
@SpringBootTest(classes = Stage.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@DisplayName("离线页 · 带走的文件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingASheetForLaterTest {
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import [^\"\\n]*\"(?:\\./)?([^\"]+)\";");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private PageAssets assets;

    private MockMvcTester web;

    @BeforeEach
    void open() {
        web = MockMvcTester.from(application);
    }

    @Test
    void the_worker_is_a_script_from_the_root_asked_for_anew_each_time() {
        MvcTestResult worker = web.get().uri("/sheet-worker.js").exchange();
        assertThat(worker).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(worker.getResponse().getContentType()).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(textOf(worker))
                .startsWith("const VERSION = \"" + assets.version() + "\";")
                .contains("\"" + assets.folder() + "/handover.js\"")
                .doesNotContain("/api/");
    }

    @Test
    void every_file_it_takes_along_is_served_and_brings_along_what_it_imports() {
        assertThat(assets.ofSheet()).hasSizeGreaterThan(10);
        for (String file : assets.ofSheet()) {
            MvcTestResult answer = web.get().uri(file).exchange();
            assertThat(answer).as(file).hasStatusOk();
            Matcher imported = IMPORTED.matcher(textOf(answer));
            while (imported.find()) {
                String name = imported.group(1);
                assertThat(List.of(name, assets.folder() + "/" + name)).as(file).anyMatch(assets.ofSheet()::contains);
            }
        }
    }

    @Test
    void under_its_version_a_file_never_changes_and_no_other_version_is_there() {
        assertThat(web.get().uri(assets.folder() + "/send.js").exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(web.get().uri("/assets/0123456789abcdef/send.js").exchange()).hasStatus(404);
    }

    @Test
    void a_page_names_the_files_of_its_version_and_whose_it_is() {
        assertThat(textOf(web.get().uri("/scene/handover/OPEN").exchange()))
                .contains(
                        assets.folder() + "/handover.js",
                        assets.folder() + "/banzhang.css",
                        "data-person=\"" + StagedViews.shell("home").id() + "\"",
                        "data-handover=\"" + StagedViews.SHEET + "\"")
                .doesNotContain("data-ended");
        assertThat(textOf(web.get().uri("/scene/handover/COMPLETED").exchange()))
                .containsPattern("<main[^>]* data-ended=");
        assertThat(textOf(web.get().uri("/scene/door/login").exchange())).doesNotContain("data-person");
    }

    private static String textOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
