package banzhang.query.web;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// 布景 — one view of every page, made up, with long words where pages break.
final class StagedViews {
    static final Instant MORNING = Instant.parse("2026-09-01T00:12:00Z");
    static final String DIGEST = "3f1c".repeat(16);
    static final Line.Holder STORE = new Line.Holder(Custodian.Kind.STORE, "库房", null, null);
    static final Line.Holder CLASS = new Line.Holder(Custodian.Kind.CLASS, "一(1)班", "王老师", "c-2026-1");
    static final Line.Sums SUMS = new Line.Sums(126, 214, 61_234_500);

    private StagedViews() {}

    static Shell shell(String current) {
        List<String> tabs = List.of("ledger", "handovers", "imports", "organisation", "people", "views");
        return new Shell(
                "青禾小学",
                "陈主任",
                List.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(new Shell.Tab("/", "tab.home", current.equals("home"))),
                                tabs.stream()
                                        .map(tab -> new Shell.Tab("/" + tab, "tab." + tab, tab.equals(current))))
                        .toList());
    }

    static List<Line> lines(Line.Holder holder) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new Line(
                        "d-" + n,
                        "TY-%04d".formatted(n),
                        n % 5 == 0 ? "触控一体机（含支架及壁挂安装组件，86 英寸）" : "投影仪",
                        n % 3 == 0 ? null : "爱普生 CB-X06",
                        n % 4 == 0 ? 48 : 1,
                        "台",
                        n % 6 == 0 ? null : 420_000L * n,
                        n % 4 == 1 ? Finding.DAMAGED : n % 7 == 0 ? Finding.MISSING : Finding.COMPLETE,
                        n % 2 == 0 ? holder : STORE,
                        n % 3 == 0 ? "A101" : null))
                .toList();
    }

    static HomeView home() {
        return new HomeView(
                "2026-09-01",
                List.of(
                        new HomeView.Task("sign-out", "一(1)班", 10, "/handovers/h-1"),
                        new HomeView.Task("wait", "一(2)班", 9, "/handovers/h-2"),
                        new HomeView.Task("issue", "", 36, "/handovers/new")),
                SUMS,
                List.of(
                        new HomeView.Link("/classes/c-2026-1", "home.link.class", "一(1)班"),
                        new HomeView.Link("/ledger", "home.link.ledger", null),
                        new HomeView.Link("/imports", "home.link.import", null),
                        new HomeView.Link("/devices/new", "home.link.register", null)));
    }

    static LedgerView ledger() {
        List<Line.Option> classes = List.of(Line.Option.of("c-2026-1", "一(1)班"), Line.Option.of("c-2026-2", "一(2)班"));
        return new LedgerView(
                lines(CLASS),
                SUMS,
                new Line.Paging(2, 5, "/ledger?page=1", "/ledger?page=3"),
                List.of(
                        new Line.Choice("class", classes),
                        new Line.Choice("room", classes),
                        new Line.Choice("category", classes),
                        new Line.Choice("custodian", classes),
                        new Line.Choice("condition", classes)),
                Map.of("class", "c-2026-1"),
                null,
                "2026-09-01");
    }

    static ClassView schoolClass() {
        return new ClassView(
                "c-2026-1", "一(1)班", "A101", "王老师", "2026-08-31", "2026-09-01", new Line.Sums(12, 14, 1234500), lines(CLASS));
    }

    static DeviceView device() {
        return new DeviceView(
                "d-ty-0001",
                "投影仪",
                "TY-0001",
                CLASS,
                Finding.DAMAGED,
                "A101",
                List.of(
                        new DeviceView.Interval(STORE, null, MORNING, MORNING.plusSeconds(9000), null),
                        new DeviceView.Interval(CLASS, Finding.DAMAGED, MORNING.plusSeconds(9000), null, "h-1")),
                List.of(
                        new DeviceView.Entry(
                                41, "device.registered", "登记造册", MORNING, MORNING, true, "陈主任", null, "{\"device\":\"d-ty-0001\"}"),
                        new DeviceView.Entry(
                                77,
                                "custody.moved",
                                "保管转移",
                                MORNING,
                                MORNING,
                                false,
                                "陈主任",
                                "库房 → 一(1)班 王老师",
                                "{\"device\":\"d-ty-0001\",\"from\":{\"kind\":\"STORE\",\"holder\":\"qinghe\"}}")),
                List.of(
                        new DeviceView.Fact("name", "投影仪"),
                        new DeviceView.Fact("model", "CB-X06"),
                        new DeviceView.Fact("value", "4,200.00"),
                        new DeviceView.Fact("accessories", "遥控器、HDMI 线")));
    }

    static SheetView sheet(boolean checking, boolean done) {
        List<SheetView.Item> items = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new SheetView.Item(
                        "d-" + n,
                        "TY-000" + n,
                        n == 3 ? "触控一体机（含支架及壁挂安装组件，86 英寸）" : "投影仪",
                        1,
                        n % 2 == 0 ? "遥控器、电源线" : "",
                        checking && n > 3 ? null : n == 2 ? Finding.DAMAGED : n == 3 ? Finding.MISSING : Finding.COMPLETE,
                        n == 2 ? "镜头有划痕，投影右下角发暗" : null))
                .toList();
        SheetView.Signature signature = new SheetView.Signature("王老师", MORNING, "口令", DIGEST, DIGEST);
        return new SheetView(
                "h-8f31c2d4e5a6978001122334",
                Kind.ISSUE,
                done ? "COMPLETED" : checking ? "OPEN" : "CHECKED",
                done ? "good" : "mind",
                STORE,
                CLASS,
                MORNING,
                null,
                items,
                checking ? 3 : 5,
                DIGEST,
                "{\"checks\":{\"d-1\":{\"finding\":\"COMPLETE\",\"note\":null}},\"from\":{\"holder\":\"qinghe\"}}",
                List.of(
                        new SheetView.Signing(Side.OUTGOING, "库房（总务处）", null),
                        new SheetView.Signing(Side.INCOMING, "一(1)班 王老师", done ? signature : null)),
                done ? List.of(items.get(2)) : List.of(),
                done ? "completed" : null,
                "王老师",
                !done,
                checking || done ? null : Side.INCOMING,
                !done,
                done);
    }

    static SheetsView sheets() {
        return new SheetsView(
                List.of(
                        new SheetsView.Entry("h-1", Kind.ISSUE, CLASS, "SIGNED", "mind", 5, 5, MORNING),
                        new SheetsView.Entry("h-2", Kind.ISSUE, CLASS, "COMPLETED", "good", 9, 9, MORNING)),
                List.of("OPEN", "SIGNED", "COMPLETED", "DECLINED", "WITHDRAWN"),
                null,
                true);
    }

    static StoreView store() {
        return new StoreView(
                List.of(
                        Line.Option.of("c-2026-1", "一(1)班 · 王老师"),
                        new Line.Option("c-2026-2", "一(2)班 · 未任命班主任", true)),
                null,
                null,
                lines(STORE),
                new Line.Paging(1, 3, null, "/handovers/new?page=2"));
    }

    static OrganisationView organisation() {
        return new OrganisationView(
                List.of(
                        new OrganisationView.ClassEntry("c-2026-1", "一(1)班", 2026, "A101", "王老师"),
                        new OrganisationView.ClassEntry("c-2026-2", "一(2)班", 2026, null, null)),
                List.of(
                        new OrganisationView.Tenure("a-1", "王老师", Office.HEAD_TEACHER, "一(1)班", "2026-08-25", null, true),
                        new OrganisationView.Tenure("a-2", "周审计", Office.AUDITOR, null, "2026-08-25", "2026-12-31", false)),
                List.of(Line.Option.of("r-a101", "A101"), Line.Option.of("r-a102", "A102")),
                List.of(Line.Option.of("p-wang", "王老师")),
                List.of(Office.values()),
                "2026-09-01",
                true);
    }

    static PeopleView people() {
        return new PeopleView(
                List.of(
                        new PeopleView.Person("p-wang", "王老师", "班主任 一(1)班"),
                        new PeopleView.Person("p-2b4f5a6978001122334455ff", "迪丽热巴·买买提江", "")),
                true);
    }

    static StatusView status() {
        return new StatusView(
                1234,
                List.of(
                        new StatusView.View("ledger", 1234, 0, List.of()),
                        new StatusView.View(
                                "history", 1200, 34, List.of("d-ty-0001: custody.moved r1 @ 1199 IllegalStateException"))),
                true);
    }

    static ImportsView imports() {
return new ImportsView(List.of("devices", "rooms", "classes", "headteachers"));
    }
}
