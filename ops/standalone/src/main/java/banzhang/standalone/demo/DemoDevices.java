package banzhang.standalone.demo;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Classification;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Fen;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 样例设备 — ten devices for each class, 120 in all, and a few bought later; codes of the 2010 edition where that edition
/// has one.
final class DemoDevices {
    private static final String EDITION = "GB/T 14885-2010";
    private static final Set<String> SPARE = Set.of("TY", "ZT", "HT");
    private static final List<Model> MODELS = List.of(
            new Model("TY", "投影仪", "台", "爱普生", "CB-X06", "2020200", 4_200_00, 72, List.of("遥控器")),
            new Model("DN", "台式计算机", "台", "联想", "启天 M650", "2010104", 5_000_00, 72, List.of("键盘", "鼠标")),
            new Model("CK", "触控一体机", "台", "希沃", "F86EC", "2020700", 18_600_00, 72, List.of("触控笔", "遥控器")),
            new Model("ZT", "视频展示台", "台", "鸿合", "HZ-V670", null, 2_350_00, 72, List.of()),
            new Model("GF", "功放", "台", "得胜", "EKA-7A", "2321103", 1_280_00, 60, List.of()),
            new Model("YX", "音箱", "只", "得胜", "EKS-6", "2321111", 960_00, 60, List.of(), 2),
            new Model("HT", "无线话筒", "支", "得胜", "X4", "2321106", 780_00, 60, List.of("充电座")),
            new Model("ZK", "中控", "台", "鸿合", "HK-3200", null, 1_650_00, 72, List.of("钥匙")),
            new Model("JT", "多媒体讲台", "张", "华育", "JT-1200", null, 1_480_00, 180, List.of("钥匙")),
            new Model("KT", "空调", "台", "格力", "KFR-72LW", "2201002", 6_300_00, 60, List.of("遥控器")));

    /// 样例设备 — a device as it is registered, and the class it is meant for.
    record DemoDevice(DeviceId device, AssetCode code, AssetCard card, int classIndex) {
        /// What sort it is, as the code begins: `TY` for 投影仪.
        String kind() {
            return code.value().substring(0, 2);
        }
    }

    private record Model(
            String prefix,
            String name,
            String unit,
            String brand,
            String model,
            @Nullable String code,
            int valueFen,
            int usefulLifeMonths,
            List<String> accessories,
            int quantity) {
        Model(
                String prefix,
                String name,
                String unit,
                String brand,
                String model,
                @Nullable String code,
                int valueFen,
                int usefulLifeMonths,
                List<String> accessories) {
            this(prefix, name, unit, brand, model, code, valueFen, usefulLifeMonths, accessories, 1);
        }
    }

    private DemoDevices() {}

    /// All devices, those of the first class first.
    static List<DemoDevice> all() {
        return IntStream.range(0, DemoSchool.CLASSES)
                .boxed()
                .flatMap(DemoDevices::ofClass)
                .toList();
    }

    /// Bought after the term had begun, for no class in particular.
    static Stream<DemoDevice> spare() {
        return ofClass(DemoSchool.CLASSES).filter(demo -> SPARE.contains(demo.kind()));
    }

    static Stream<DemoDevice> ofClass(int classIndex) {
        return MODELS.stream().map(model -> device(model, classIndex));
    }

    private static DemoDevice device(Model model, int classIndex) {
        String number = String.format(Locale.ROOT, "%04d", classIndex + 1);
        AssetCode code = new AssetCode(model.prefix() + "-" + number);
        DeviceId device = new DeviceId("d-" + model.prefix().toLowerCase(Locale.ROOT) + "-" + number);
        return new DemoDevice(device, code, cardOf(model, code, number), classIndex);
    }

    private static AssetCard cardOf(Model model, AssetCode code, String number) {
        if (code.equals(SampleSchool.PROJECTOR_CODE)) {
            return SampleSchool.projectorCard();
        }
        if (code.equals(SampleSchool.COMPUTER_CODE)) {
            return SampleSchool.computerCard();
        }
        Classification classification = model.code() == null ? null : new Classification(EDITION, model.code());
        LocalDate acquired = LocalDate.parse("2025-08-20");
        return new AssetCard(
                model.name(),
                model.quantity(),
                model.unit(),
                model.brand(),
                model.model(),
                model.prefix() + "25" + number,
                classification,
                new Fen((long) model.valueFen() * model.quantity()),
                "原值",
                "采购",
                acquired,
                LocalDate.parse("2025-09-01"),
                null,
                "在用",
                model.usefulLifeMonths(),
                model.brand(),
                null,
                acquired.plusYears(3),
                null,
                "总务处",
                null,
                null,
                null,
                null,
                model.accessories(),
                null);
    }
}
