package banzhang.query.web;

import banzhang.query.handover.HandoverState;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/// 舞台 — the pages with made-up views on a port, to look at them: `Stage.main`, then http://localhost:8090.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebConfiguration.class, SheetWorker.class, Stage.Scenes.class})
class Stage {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    public static void main(String[] arguments) {
        SpringApplication.run(Stage.class, "--server.port=8090");
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.spa())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    /// 场景 — one page after the other.
    @Controller
    static class Scenes {
        static final Map<String, Map<String, Object>> VIEWS = Map.ofEntries(
                Map.entry("home", StagedViews.home()),
                Map.entry("ledger", StagedFilters.onPageOf(StagedViews.ledger())),
                Map.entry("filters", StagedFilters.page()),
                Map.entry("comparison", StagedViews.comparison()),
                Map.entry("charts", StagedFinds.charts()),
                Map.entry("labels", StagedFinds.labels()),
                Map.entry("search", StagedFinds.search()),
                Map.entry("class", StagedViews.schoolClass()),
                Map.entry("device", StagedCorrections.onPageOf(StagedViews.device())),
                Map.entry("corrections", StagedCorrections.page()),
                Map.entry("room-templates", StagedTemplates.page()),
                Map.entry("settings", StagedSettings.settings()),
                Map.entry("classifications", StagedSettings.classifications()),
                Map.entry("regrouping", StagedRegroupings.onPageOf(StagedViews.device())),
                Map.entry("acceptances", StagedAcceptances.page()),
                Map.entry("device-new", Map.of("view", CardForm.blank())),
                Map.entry("imports", Map.of("kinds", List.of("devices", "rooms"))),
                Map.entry("import", Map.of("id", "i-1")),
                Map.entry("handovers", StagedViews.handovers()),
                Map.entry("due", StagedProgress.due()),
                Map.entry("board", StagedProgress.board()),
                Map.entry("residues", StagedProgress.residues()),
                Map.entry("handover-new", StagedViews.blankSheet()),
                Map.entry("organisation", StagedYear.onPageOf(StagedOrganisation.page())),
                Map.entry("year", StagedYear.page()),
                Map.entry("deputies", StagedDeputies.page()),
                Map.entry("account", StagedAccess.account()),
                Map.entry("person", StagedAccess.person()),
                Map.entry("tokens", StagedAccess.tokens()),
                Map.entry("security", StagedAccess.security()),
                Map.entry("people", StagedViews.people()),
                Map.entry("views", StagedViews.views()));
        private static final Map<String, String> MODULES = Map.of(
                "handover",
                "handover.js",
                "handover-new",
                "pick.js",
                "imports",
                "import.js",
                "import",
                "import.js",
                "views",
                "views.js",
                "due",
                "due.js",
                "board",
                "board.js",
                "device",
                "device.js");

        @GetMapping("/scene/{page}")
        ModelAndView page(@PathVariable String page) {
            return scene(page, page, VIEWS.getOrDefault(page, Map.of()));
        }

        @GetMapping("/scene/handover/{stage}")
        ModelAndView sheet(@PathVariable String stage) {
            return scene("handovers", "handover", StagedSheet.handover(HandoverState.valueOf(stage)));
        }

        @GetMapping("/scene/door/{page}")
        ModelAndView door(@PathVariable String page) {
            return new ModelAndView(
                    page,
                    Map.of(
                            "next",
                            "/",
                            "passkeys",
                            true,
                            "token",
                            "t",
                            "status",
                            404,
                            "code",
                            "NOT_FOUND",
                            "zh",
                            "没有这个页面。",
                            "en",
                            "There is no such page."));
        }

        private static ModelAndView scene(String tab, String template, Map<String, Object> views) {
            ModelAndView scene = new ModelAndView(template, views);
            scene.addObject("shell", StagedViews.shell(tab));
            scene.addObject("module", MODULES.get(template));
            return scene;
        }

        @GetMapping("/api/imports/{id}")
        ResponseEntity<Object> imported(@PathVariable String id) {
            return ResponseEntity.ok(Map.of(
                    "state",
                    "REFUSED",
                    "total",
                    120,
                    "done",
                    0,
                    "kind",
                    "devices",
                    "recognised",
                    Map.of("资产名称", "资产名称", "原值", "价值"),
                    "rows",
                    120,
                    "problems",
                    List.of(
                            Map.of("row", 7, "column", "资产编号", "zh", "与第 3 行重复。", "en", "Same as row 3."),
                            Map.of("row", 12, "column", "价值（元）", "zh", "不是金额：一千。", "en", "Not an amount: 一千."))));
        }

        @RequestMapping(
                path = "/api/**",
                method = {RequestMethod.POST, RequestMethod.DELETE})
        ResponseEntity<Object> refuse() {
            return ResponseEntity.status(422)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of(
                            "code",
                            "STAGED",
                            "detail",
                            "舞台上不办理。",
                            "detail-en",
                            "Nothing is done on stage.",
                            "errors",
                            List.of(Map.of("field", "number"))));
        }
    }
}
