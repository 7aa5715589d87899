package banzhang.standalone;

import static banzhang.standalone.ApiOperations.REGISTER;
import static banzhang.standalone.ApiOperations.line;

import java.util.stream.Stream;

/// 参数接口 — what the operations are for by which a school adopts what it reckons by.
final class SettingOperations {
    private SettingOperations() {}

    static Stream<ApiOperations.Line> lines() {
        return Stream.of(
                line("POST /api/settings", REGISTER, 201, "采用参数 · Adopt a setting from a day on, with its rule"),
                line("GET /api/settings", REGISTER, 200, "参数 · All that was ever adopted, the last first"),
                line(
                        "POST /api/classifications/check",
                        REGISTER,
                        200,
                        "检查代码表 · Have a file of codes checked; nothing is kept"),
                line(
                        "POST /api/classifications",
                        REGISTER,
                        201,
                        "采用代码表 · Adopt the table of an edition from the file that was checked"),
                line("GET /api/classifications", REGISTER, 200, "分类代码表 · The editions the school has"),
                line("GET /api/classifications/entries", REGISTER, 200, "查分类代码 · Codes by code, name or pinyin"),
                line("GET /api/room-templates", REGISTER, 200, "配置模板 · What a classroom is to have"),
                line(
                        "GET /api/room-templates/classes",
                        REGISTER,
                        200,
                        "班级配置 · What each class lacks or has too much of"),
                line(
                        "GET /api/room-templates/rooms",
                        REGISTER,
                        200,
                        "教室配置 · What each room without a class lacks or has too much of"),
                line("POST /api/room-templates", REGISTER, 201, "采用配置模板 · Say what a classroom is to have"),
                line("POST /api/room-templates/{template}", REGISTER, 200, "改配置模板 · Say it anew"),
                line(
                        "POST /api/room-templates/assignments",
                        REGISTER,
                        200,
                        "指定配置模板 · Hold a class or room against one"),
                line(
                        "POST /api/room-templates/{template}/devices",
                        REGISTER,
                        201,
                        "成套登记 · Register one card for each thing of it"));
    }
}
