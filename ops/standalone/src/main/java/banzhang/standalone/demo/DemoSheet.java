package banzhang.standalone.demo;

import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverSheet;
import banzhang.events.HandoverSheet.Check;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoDevices.DemoDevice;
import banzhang.standalone.demo.DemoSchool.DemoClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 样例交接单 — one sheet of the sample school: for which class, over what, what is found, and how far it has come.
///
/// @param found what is not simply complete, by the device's kind
/// @param reason why it was declined or withdrawn
record DemoSheet(
        int number,
        DemoClass to,
        LocalDate day,
        List<DemoDevice> devices,
        Map<String, Check> found,
        Reach reach,
        @Nullable String reason) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /// 进度 — how far a sheet has come by today.
    enum Reach {
        DRAWN_UP,
        HALF_CHECKED,
        CHECKED,
        SIGNED,
        COMPLETED,
        DECLINED,
        WITHDRAWN
    }

    /// A sheet over devices named by their kinds: `TY DN` for 一(1)班 are TY-0001 and DN-0001; all when none is
    /// named.
    static DemoSheet of(int number, int classIndex, String day, String kinds, Reach reach) {
        List<String> named = List.of(kinds.split(" "));
        List<DemoDevice> devices = DemoDevices.ofClass(classIndex)
                .filter(demo -> kinds.isEmpty() || named.contains(demo.kind()))
                .toList();
        DemoClass to = DemoSchool.classes().get(classIndex);
        return new DemoSheet(number, to, LocalDate.parse(day), devices, Map.of(), reach, null);
    }

    DemoSheet over(List<DemoDevice> others) {
        return new DemoSheet(number, to, day, others, found, reach, reason);
    }

    DemoSheet finding(String kind, Finding finding, String note) {
        Map<String, Check> more = new HashMap<>(found);
        more.put(kind, new Check(finding, note));
        return new DemoSheet(number, to, day, devices, more, reach, reason);
    }

    DemoSheet because(String why) {
        return new DemoSheet(number, to, day, devices, found, reach, why);
    }

    HandoverId id() {
        return new HandoverId(String.format(Locale.ROOT, "h-2026-%03d", number));
    }

    /// A time of the day it happened on.
    Instant at(int hour, int minute) {
        return day.atTime(hour, minute).atZone(SHANGHAI).toInstant();
    }

    Check checkOf(DemoDevice demo) {
        return found.getOrDefault(demo.kind(), new Check(Finding.COMPLETE, null));
    }

    /// How many items have been looked at.
    int checked() {
        return switch (reach) {
            case DRAWN_UP, WITHDRAWN -> 0;
            case HALF_CHECKED, DECLINED -> (devices.size() + 1) / 2;
            case CHECKED, SIGNED, COMPLETED -> devices.size();
        };
    }

    /// The content both sides sign; the command side folds the same from its events, or refuses the digest.
    HandoverSheet content() {
        HandoverSheet sheet = HandoverSheet.of(new HandoverOpened(
                id(),
                SampleSchool.SCHOOL,
                Kind.ISSUE,
                Custodian.store(SampleSchool.SCHOOL),
                Custodian.ofClass(
                        to.schoolClass().schoolClass(),
                        to.headTeacher().person(),
                        to.room().room()),
                devices.stream().map(DemoSheet::item).toList(),
                SampleSchool.CHEN,
                at(8, 30)));
        for (DemoDevice demo : devices) {
            Check check = checkOf(demo);
            sheet = sheet.with(new ItemChecked(
                    id(),
                    SampleSchool.SCHOOL,
                    demo.device(),
                    check.finding(),
                    check.note(),
                    to.headTeacher().person(),
                    at(12, 0)));
        }
        return sheet;
    }

    private static Item item(DemoDevice demo) {
        return new Item(
                demo.device(),
                demo.code(),
                demo.card().name(),
                demo.card().quantity(),
                demo.card().accessories());
    }
}
