package banzhang.sample;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Fen;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// 青禾小学 — the sample school: twelve classes (1–6 年级, two each), their rooms, 班主任 and about 120 devices.
public final class SampleSchool {
    public static final SchoolId SCHOOL = new SchoolId("qinghe");
    public static final String SCHOOL_CODE = "2137000001";
    public static final String SCHOOL_NAME = "青禾小学";

    /// 陈主任, 总务处
    public static final PersonId CHEN = new PersonId("p-chen");
    /// 周审计, 审计
    public static final PersonId ZHOU = new PersonId("p-zhou");
    /// 高老师, 系统管理员
    public static final PersonId GAO = new PersonId("p-gao");
    /// 王老师, 班主任 of 一(1)班
    public static final PersonId WANG = new PersonId("p-wang");
    /// 李老师, 班主任 of 一(2)班
    public static final PersonId LI = new PersonId("p-li");

    // ids of rooms and classes follow from their numbers: entered in 2026 as class 1 and 2, rooms A101 and A102
    public static final ClassId CLASS_1_1 = new ClassId("c-7420f2ffa25b403223e04404");
    public static final ClassId CLASS_1_2 = new ClassId("c-88f4465d4a704f91f0fb614b");
    public static final RoomId ROOM_A101 = new RoomId("r-471afacaad60ef38d4bb2d69");
    public static final RoomId ROOM_A102 = new RoomId("r-07e7f862b4a10d83a8161556");

    public static final DeviceId PROJECTOR = new DeviceId("d-ty-0001");
    public static final AssetCode PROJECTOR_CODE = new AssetCode("TY-0001");
    public static final DeviceId COMPUTER = new DeviceId("d-dn-0001");
    public static final AssetCode COMPUTER_CODE = new AssetCode("DN-0001");

    /// The first day of the sample school year, 08:00 in Shanghai.
    public static final Instant TERM_START = Instant.parse("2026-09-01T00:00:00Z");

    private SampleSchool() {}

    /// 投影仪 TY-0001: 4 200.00 yuan, with a remote control.
    public static AssetCard projectorCard() {
        return new AssetCard(
                "投影仪",
                1,
                "台",
                "爱普生",
                "CB-X06",
                "X6AB0001",
                new Classification("GB/T 14885-2010", "2020200"),
                new Fen(420_000),
                "原值",
                "采购",
                LocalDate.parse("2025-08-20"),
                LocalDate.parse("2025-09-01"),
                null,
                "在用",
                72,
                "爱普生",
                null,
                LocalDate.parse("2028-08-20"),
                null,
                "总务处",
                null,
                null,
                null,
                null,
                List.of("遥控器"),
                null);
    }

    /// 台式计算机 DN-0001: 5 000.00 yuan.
    public static AssetCard computerCard() {
        return new AssetCard(
                "台式计算机",
                1,
                "台",
                "联想",
                "启天 M650",
                "LX650001",
                new Classification("GB/T 14885-2010", "2010104"),
                new Fen(500_000),
                "原值",
                "采购",
                LocalDate.parse("2025-08-20"),
                LocalDate.parse("2025-09-01"),
                null,
                "在用",
                72,
                "联想",
                null,
                null,
                null,
                "总务处",
                null,
                null,
                null,
                null,
                List.of("键盘", "鼠标"),
                null);
    }
}
