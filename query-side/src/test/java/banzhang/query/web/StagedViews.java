package banzhang.query.web;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.query.AsOf;
import banzhang.query.handover.HandoverState;
import banzhang.query.handover.HandoverSummary;
import banzhang.query.history.CustodyEntry;
import banzhang.query.history.DeviceCard;
import banzhang.query.history.HistoryEntry;
import banzhang.query.ledger.LedgerChange;
import banzhang.query.ledger.LedgerChoices.Choice;
import banzhang.query.ledger.LedgerComparison;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.ledger.LedgerPage;
import banzhang.query.ledger.LedgerSums;
import banzhang.query.ledger.LedgerWorth;
import banzhang.query.organisation.Holder;
import banzhang.query.organisation.SchoolClass;
import banzhang.query.views.RebuildProgress;
import banzhang.query.views.ViewStatus;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 布景 — made-up answers for every page, with long words where pages break.
final class StagedViews {
    static final Instant MORNING = Instant.parse("2026-09-01T00:12:00Z");
    static final String TODAY = "2026-09-01";
    static final String LONG_NAME = "触控一体机（含支架及壁挂安装组件，86 英寸）";
    static final Digest DIGEST = new Digest("3f1c".repeat(16));
    static final HandoverId SHEET = new HandoverId("h-8f31c2d4e5a6978001122334");
    static final Holder STORE = new Holder(Custodian.Kind.STORE, "qinghe", "库房", null, null, null, null);
    static final Holder CLASS = new Holder(
            Custodian.Kind.CLASS, "c-2026-1", "一(1)班", SampleSchool.WANG, "王老师", SampleSchool.ROOM_A101, "A101");
    static final LedgerSums SUMS = new LedgerSums(126, 214, 61_234_500, 3);
    static final SchoolClass FIRST = new SchoolClass(
            SampleSchool.CLASS_1_1,
            "一(1)班",
            1,
            1,
            2026,
            2026,
            null,
            StagedYear.EAST,
            SampleSchool.ROOM_A101,
            "A101",
            SampleSchool.WANG,
            "王老师");
    static final SchoolClass SECOND =
            new SchoolClass(SampleSchool.CLASS_1_2, "一(2)班", 1, 2, 2026, 2026, null, null, null, null, null, null);

    private StagedViews() {}

    static Shell shell(String current) {
        Stream<String> tabs =
                Stream.of("ledger", "handovers", "imports", "organisation", "people", "security", "views");
        return new Shell(
                "青禾小学",
                SampleSchool.CHEN,
                "陈主任",
                List.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                Stream.concat(
                                Stream.of(new Shell.Tab("/", "tab.home", current.equals("home"))),
                                tabs.map(tab -> new Shell.Tab("/" + tab, "tab." + tab, tab.equals(current))))
                        .toList(),
                true,
                true,
                current.equals("deputies") ? new Shell.ActingFor("李老师", true) : null);
    }

    static Map<String, Object> home() {
        HomeView view = new HomeView(
                List.of(
                        new HomeView.Task("sign-out", "一(1)班", 10, "/handovers/h-1"),
                        new HomeView.Task("wait", "一(2)班", 9, "/handovers/h-2"),
                        new HomeView.Task("issue", "", 36, "/handovers/new")),
                List.of(
                        new HomeView.Link("/classes/c-2026-1", "home.link.class", "一(1)班"),
                        new HomeView.Link("/ledger", "home.link.ledger", null),
                        new HomeView.Link("/imports", "home.link.import", null),
                        new HomeView.Link("/devices/new", "home.link.register", null)));
        return Map.of("view", view, "figures", "home.figures", "sums", SUMS, "today", TODAY);
    }

    static LedgerLine line(int n, Holder holder) {
        return new LedgerLine(
                new DeviceId("d-" + n),
                new AssetCode("TY-%04d".formatted(n)),
                n % 5 == 0 ? LONG_NAME : "投影仪",
                n % 3 == 0 ? null : "爱普生",
                n % 3 == 0 ? null : "CB-X06",
                null,
                null,
                n % 4 == 0 ? 48 : 1,
                "台",
                n % 6 == 0 ? null : 420_000L * n,
                "在用",
                LocalDate.parse("2025-08-20"),
                n % 4 == 1 ? Finding.DAMAGED : n % 7 == 0 ? Finding.MISSING : Finding.COMPLETE,
                n % 7 == 0 ? Outcome.WRITTEN_OVER : null,
                n % 2 == 0 ? holder : STORE,
                n % 3 == 0 ? "A101" : null,
                n % 3 == 0 ? "教学楼" : null,
                null,
                MORNING,
                null,
                n == 2,
                null);
    }

    static LedgerPage page(Holder holder) {
        return new LedgerPage(
                null,
                null,
                IntStream.rangeClosed(1, 12).mapToObj(n -> line(n, holder)).toList(),
                SUMS,
                new LedgerWorth(11_234_500, 50_000_000, 3),
                2,
                50,
                5);
    }

    static Map<String, Object> ledger() {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        for (String filter : List.of("class", "room", "campus", "building", "category", "custodian", "condition")) {
            choices.put(filter, List.of(new Choice("c-2026-1", "一(1)班", 12), new Choice("c-2026-2", "一(2)班", 9)));
        }
        Map<String, String> asked = Map.of("class", "c-2026-1");
        return Map.of(
                "ledger",
                page(CLASS),
                "choices",
                choices,
                "asked",
                asked,
                "sizes",
                List.of(50, 100, 200),
                "today",
                TODAY,
                "paging",
                Paging.of("/ledger", asked, 2, 5),
                "files",
                List.of(
                        "/api/ledger/export.xlsx?class=c-2026-1",
                        "/api/ledger/export.csv?class=c-2026-1",
                        "/api/ledger/export.pdf?class=c-2026-1",
                        "/ledger/charts?class=c-2026-1"),
                "known",
                "1234");
    }

    static Map<String, Object> comparison() {
        List<LedgerLine> lines = page(CLASS).lines();
        AsOf at = AsOf.at(MORNING).knownAt(1234L);
        LedgerChange change = new LedgerChange(lines.getFirst(), lines.getLast(), Set.of(LedgerChange.Kind.values()));
        return Map.of(
                "asked",
                Map.of("from", "2026-08-31", "class", "c-2026-1"),
                "classes",
                List.of(FIRST, SECOND),
                "campuses",
                List.of(StagedYear.EAST),
                "buildings",
                List.of("教学楼"),
                "today",
                TODAY,
                "comparison",
                new LedgerComparison(at, at, SUMS, SUMS, SUMS, SUMS, 3, lines, lines, List.of(change)));
    }

    static Map<String, Object> schoolClass() {
        return Map.of(
                "ledger",
                page(CLASS),
                "schoolClass",
                FIRST,
                "at",
                "2026-08-31",
                "today",
                TODAY,
                "due",
                StagedProgress.due().get("due"));
    }

    static Map<String, Object> device() {
        HistoryEntry entry = new HistoryEntry(
                41,
                "device.registered",
                1,
                "登记造册",
                MORNING,
                MORNING,
                true,
                SampleSchool.CHEN,
                "陈主任",
                SampleSchool.GAO,
                "高老师",
                "投影仪 TY-0001 入库房",
                "{\"device\":\"d-ty-0001\",\"from\":{\"kind\":\"STORE\",\"holder\":\"qinghe\"}}",
                new AssetCodeClaimed(
                        SampleSchool.SCHOOL, SampleSchool.PROJECTOR_CODE, SampleSchool.PROJECTOR, MORNING));
        Instant later = MORNING.plusSeconds(9000);
        return Map.of(
                "device",
                new DeviceCard(
                        SampleSchool.PROJECTOR,
                        SampleSchool.PROJECTOR_CODE,
                        SampleSchool.projectorCard(),
                        null,
                        line(6, CLASS),
                        null,
                        null),
                "facts",
                CardFacts.of(SampleSchool.projectorCard(), new Shown()),
                "custody",
                List.of(
                        new CustodyEntry(STORE, MORNING, later, MORNING, MORNING, false, 41, null, null),
                        new CustodyEntry(CLASS, later, null, later, later, true, 77, SHEET, Finding.DAMAGED)),
                "timeline",
                List.of(entry, entry));
    }

    static Map<String, Object> handovers() {
        return Map.of(
                "sheets",
                List.of(
                        new HandoverSummary(SHEET, Kind.ISSUE, HandoverState.SIGNED, STORE, CLASS, 5, 5, MORNING, 80),
                        new HandoverSummary(
                                SHEET, Kind.ISSUE, HandoverState.COMPLETED, STORE, CLASS, 9, 9, MORNING, 80)),
                "states",
                HandoverState.values(),
                "state",
                "",
                "mayOpen",
                true);
    }

    static Map<String, Object> blankSheet() {
        return blankSheet(Kind.ISSUE);
    }

    static Map<String, Object> blankSheet(Kind kind) {
        HandoverKindPolicy policy = HandoverKindPolicy.of(kind);
        Map<String, Object> blank = new HashMap<>();
        blank.put("kinds", Kind.values());
        blank.put("kind", kind);
        blank.put("policy", policy);
        blank.put("asks", NewHandoverPage.Asks.of(policy));
        blank.put("classes", List.of(FIRST, SECOND));
        blank.put("rooms", List.of(StagedOrganisation.ROOM));
        blank.put("graduates", List.of());
        blank.put("leaders", List.of());
        blank.put("people", Map.of(SampleSchool.WANG, "王老师"));
        blank.put("chosen", "");
        blank.put("holder", "");
        blank.put("q", "");
        blank.put("store", page(STORE));
        blank.put("paging", Paging.of("/handovers/new", Map.of("q", "投影 仪&"), 1, 3));
        return blank;
    }

    static Map<String, Object> people() {
        return Map.of(
                "people",
                Map.of(SampleSchool.WANG, "王老师", SampleSchool.ZHOU, "迪丽热巴·买买提江"),
                "offices",
                Map.of(SampleSchool.WANG, "一(1)班 班主任"),
                "accounts",
                StagedAccess.accounts(),
                "self",
                SampleSchool.ZHOU,
                "mayEnter",
                true,
                "mayReach",
                true);
    }

    static Map<String, Object> views() {
        return Map.of(
                "head",
                1234L,
                "authorities",
                status("authorities", "职权", 1190, List.of(parked("p-sun", "appointment.ended", 77, "没有任职")), null),
                "mayRetry",
                true,
                "views",
                List.of(
                        status("ledger", "台账", 1234, List.of(), null),
                        status(
                                "history",
                                "设备档案",
                                1200,
                                List.of(parked(
                                        "d-ty-0001",
                                        "custody.moved",
                                        1199,
                                        "java.lang.IllegalStateException: nothing began under qinghe|d-ty-0001")),
                                new RebuildProgress("history", 800, 1234, 400))));
    }

    private static ViewStatus status(
            String name, String term, long position, List<ViewStatus.Parked> parked, @Nullable RebuildProgress making) {
        return new ViewStatus(
                name,
                term,
                position,
                1234 - position,
                true,
                "4711@banzhang-query-1",
                null,
                parked,
                1,
                making,
                making == null ? "java.lang.IllegalStateException: another rebuild has taken this one's place" : null);
    }

    private static ViewStatus.Parked parked(String sequence, String name, long position, String cause) {
        return new ViewStatus.Parked(sequence, 3, name, position, MORNING, cause);
    }
}
