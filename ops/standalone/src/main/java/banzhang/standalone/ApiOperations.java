package banzhang.standalone;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 接口目录 — what each operation of the API is for, and the status of its answer when all went well.
final class ApiOperations {
    static final String ACCESS = "门禁 access";
    static final String ORGANISATION = "组织 organisation";
    static final String REGISTER = "登记造册 register";
    static final String HANDOVER = "交接 handover";
    static final String LEDGER = "台账 ledger";
    static final String VIEWS = "运行状况 views";

    /// 接口 — one line of the catalogue; `route` is method and path.
    record Line(String route, String tag, int status, String summary) {}

    private static final Stream<Line> HERE = Stream.of(
            line("GET /api/rooms", ORGANISATION, 200, "教室 · Rooms"),
            line("POST /api/rooms", ORGANISATION, 201, "教室启用 · Open a room"),
            line("POST /api/rooms/keepers", ORGANISATION, 200, "指定责任人 · Say who answers for a room"),
            line("GET /api/classes", ORGANISATION, 200, "班级 · Classes"),
            line("POST /api/classes", ORGANISATION, 201, "开班 · Open a class"),
            line("GET /api/school-years/reversal", ORGANISATION, 200, "升级撤销 · The last change, as it would be undone"),
            line("POST /api/school-years/{year}/reversal", ORGANISATION, 201, "提出撤销 · Propose to undo the change"),
            line("POST /api/school-years/{year}/reversal/confirmation", ORGANISATION, 200, "确认撤销 · Undo the change"),
            line("POST /api/school-years/{year}/reversal/rejection", ORGANISATION, 200, "驳回撤销 · Say no to undoing"),
            line(
                    "POST /api/school-years/{year}/reversal/withdrawal",
                    ORGANISATION,
                    200,
                    "收回 · Withdraw the own proposal"),
            line("GET /api/deputies", ORGANISATION, 200, "代理 · Who stands in for whom"),
            line("POST /api/deputies", ORGANISATION, 201, "安排代理 · Let a person stand in for another in an office"),
            line("POST /api/deputies/{id}/end", ORGANISATION, 200, "终止代理 · End a deputyship early"),
            line("POST /api/deputies/{id}/acting", ORGANISATION, 204, "开始代理 · Act as deputy in this session"),
            line("DELETE /api/deputies/acting", ORGANISATION, 204, "停止代理 · Act in the own name again"),
            line("GET /api/appointments", ORGANISATION, 200, "任职 · Appointments"),
            line("GET /api/appointments/findings", ORGANISATION, 200, "缺任与重任 · Vacant and doubled offices"),
            line("POST /api/appointments", ORGANISATION, 201, "任职 · Appoint a person to an office"),
            line("POST /api/appointments/{id}/end", ORGANISATION, 200, "卸任 · End an appointment"),
            line("GET /api/campuses", ORGANISATION, 200, "校区 · Campuses"),
            line("POST /api/campuses", ORGANISATION, 201, "校区启用 · Open a campus"),
            line("POST /api/campuses/assignments", ORGANISATION, 200, "校区归属 · Say where a room or class is"),
            line("GET /api/terms", ORGANISATION, 200, "学期 · The present term, and the terms with their days"),
            line("POST /api/terms", ORGANISATION, 200, "学期起止 · Set the first and last day of a term"),
            line(
                    "GET /api/school-years/preview",
                    ORGANISATION,
                    200,
                    "升级预览 · What would become of each class in the new school year"),
            line(
                    "POST /api/school-years/{year}/change",
                    ORGANISATION,
                    200,
                    "学年升级 · Take the school into a school year, as reviewed, once"),
            line("POST /api/devices", REGISTER, 201, "登记造册 · Register a device"),
            line("POST /api/devices/{id}/acceptances", REGISTER, 201, "登记验收 · Enter an acceptance"),
            line("GET /api/devices/{id}/acceptances", REGISTER, 200, "验收单 · Acceptances of a device"),
            line("GET /api/acceptances", REGISTER, 200, "验收单 · Each device's last one, by conclusion"),
            line("POST /api/devices/{id}/accessories", REGISTER, 201, "增加附件 · Put accessories on a card"),
            line("POST /api/devices/{id}/accessories/removal", REGISTER, 200, "减少附件 · Take accessories off a card"),
            line("GET /api/devices/{id}/accessories", LEDGER, 200, "附件 · What a card lists, counted"),
            line("POST /api/devices/{id}/documents/files", REGISTER, 201, "收文件 · Take in the file of a document"),
            line("GET /api/devices/{id}/documents/{document}/file", REGISTER, 200, "取文件 · Take a document's file away"),
            line("POST /api/devices/{id}/documents", REGISTER, 201, "资料归档 · File a document of a device"),
            line(
                    "POST /api/devices/{id}/documents/{document}/withdrawal",
                    REGISTER,
                    200,
                    "资料撤档 · Take a document out of the file"),
            line(
                    "POST /api/devices/{id}/documents/{document}/check",
                    REGISTER,
                    200,
                    "资料核对 · Whether a file is the one that was filed"),
            line("GET /api/devices/{id}/documents", REGISTER, 200, "归档资料 · Documents of a device"),
            line("POST /api/digests", REGISTER, 200, "文件摘要 · The SHA-256 of a file, which is not kept"),
            line("GET /api/corrections", REGISTER, 200, "更正单 · Corrections of the school, by state"),
            line("GET /api/devices/{id}/corrections", REGISTER, 200, "更正单 · Corrections of a device"),
            line("POST /api/devices/{id}/corrections", REGISTER, 201, "提出更正 · Propose to correct a card"),
            line(
                    "POST /api/devices/{id}/corrections/{correction}/confirmation",
                    REGISTER,
                    200,
                    "确认更正 · Confirm what somebody else proposed"),
            line(
                    "POST /api/devices/{id}/corrections/{correction}/rejection",
                    REGISTER,
                    200,
                    "驳回更正 · Reject what somebody else proposed, with the reason"),
            line(
                    "POST /api/devices/{id}/corrections/{correction}/withdrawal",
                    REGISTER,
                    200,
                    "撤回更正 · Take one's own proposal back"),
            line("GET /api/reversals", REGISTER, 200, "冲销单 · Reversals of the school, by state"),
            line("GET /api/devices/{id}/reversals", REGISTER, 200, "冲销单 · Reversals of a device"),
            line("POST /api/devices/{id}/reversals", REGISTER, 201, "提出冲销 · Propose to reverse a card"),
            line(
                    "POST /api/devices/{id}/reversals/{reversal}/confirmation",
                    REGISTER,
                    200,
                    "确认冲销 · Confirm: the device leaves the ledger, its code is free"),
            line(
                    "POST /api/devices/{id}/reversals/{reversal}/rejection",
                    REGISTER,
                    200,
                    "驳回冲销 · Reject what somebody else proposed, with the reason"),
            line(
                    "POST /api/devices/{id}/reversals/{reversal}/withdrawal",
                    REGISTER,
                    200,
                    "撤回冲销 · Take one's own proposal back"),
            line("POST /api/imports", REGISTER, 201, "试导入 · Upload a file and have it checked; stores no device"),
            line("GET /api/imports", REGISTER, 200, "导入 · Uploads, the latest first"),
            line("GET /api/imports/{id}", REGISTER, 200, "导入进度 · Report and progress of one upload"),
            line("POST /api/imports/{id}/confirm", REGISTER, 202, "确认导入 · Take a checked file in, whole or not"),
            line("POST /api/imports/{id}/discard", REGISTER, 204, "放弃导入 · Forget an upload not confirmed"),
            line("GET /api/devices/{id}", LEDGER, 200, "设备 · Card and custodian of a device"),
            line("GET /api/devices/{id}/history", LEDGER, 200, "设备档案 · Everything that happened to a device"),
            line("GET /api/devices/{id}/custody", LEDGER, 200, "保管链 · Who had a device when, without a gap"),
            line(
                    "GET /api/ledger",
                    LEDGER,
                    200,
                    "总账 · School ledger with filters and sums, now or as of a past date, as known now or then"),
            line("GET /api/ledger/comparison", LEDGER, 200, "两期对比 · What came, left and changed between two moments"),
            line("GET /api/ledger/export.xlsx", LEDGER, 200, "导出 xlsx · The same lines as a workbook"),
            line("GET /api/ledger/export.csv", LEDGER, 200, "导出 CSV · The same lines as a CSV file"),
            line("GET /api/ledger/export.pdf", LEDGER, 200, "打印 PDF · The same lines to be printed and signed"),
            line(
                    "GET /api/ledger/charts",
                    LEDGER,
                    200,
                    "图表 · The same lines counted by room, age, value and condition"),
            line("GET /api/ledger/filters", LEDGER, 200, "常用筛选 · The own saved filters, and those of the school"),
            line("POST /api/ledger/filters", LEDGER, 201, "常用筛选 · Keep a question to the ledger under a name"),
            line("PUT /api/ledger/filters/{id}", LEDGER, 204, "常用筛选 · Rename, or share with the school"),
            line("DELETE /api/ledger/filters/{id}", LEDGER, 204, "常用筛选 · Delete a saved filter"),
            line("GET /api/search", LEDGER, 200, "检索 · Devices, classes and rooms by any of their words, or by pinyin"),
            line("GET /api/labels.pdf", LEDGER, 200, "标签 PDF · Labels with QR codes for devices or rooms"),
            line("GET /api/classes/{id}/ledger", LEDGER, 200, "明细账 · Class ledger, now or as of a past date"),
            line("GET /api/handovers", HANDOVER, 200, "交接单 · Sheets, by state"),
            line("POST /api/handovers", HANDOVER, 201, "开单 · Draw up a sheet"),
            line("GET /api/handovers/{id}", HANDOVER, 200, "交接单 · A sheet, the digest to sign, its signatures"),
            line("GET /api/handovers/{id}/sheet.pdf", HANDOVER, 200, "交接单打印 · A sheet to print, as PDF"),
            line("POST /api/handovers/{id}/checks", HANDOVER, 200, "清点 · Record what was found of one item"),
            line("POST /api/handovers/{id}/signatures", HANDOVER, 200, "签字 · Sign exactly the content of a digest"),
            line("POST /api/handovers/{id}/decline", HANDOVER, 200, "拒收 · Refuse the set, with the reason"),
            line("POST /api/handovers/{id}/withdrawal", HANDOVER, 200, "撤单 · Take a sheet back, with the reason"),
            line(
                    "POST /api/handovers/{id}/signatures/challenge",
                    HANDOVER,
                    200,
                    "通行密钥签字 · What a passkey is to answer to sign this content"),
            line("POST /api/handovers/{id}/photos", HANDOVER, 201, "照片归档 · File a photo of one item"),
            line("POST /api/papers", HANDOVER, 201, "纸质单归档 · File signed paper; its code names the sheet"),
            line("GET /api/handovers/{id}/papers", HANDOVER, 200, "纸质单 · The paper filed with a sheet"),
            line(
                    "GET /api/blobs/{digest}",
                    HANDOVER,
                    200,
                    "文件 · A photo, a scan, a drawn signature, what a passkey said"),
            line("GET /api/views", VIEWS, 200, "运行状况 · How far each view is, and what is parked"),
            line("POST /api/views/{name}/retry", VIEWS, 200, "重试 · Try the parked events of a view again"),
            line("POST /api/views/{name}/rebuild", VIEWS, 202, "重建 · Make a view anew beside the live one"));

    /// All of them, by route.
    static final Map<String, Line> ALL = Stream.of(
                    HERE,
                    AccessOperations.lines(),
                    CardOperations.lines(),
                    SettingOperations.lines(),
                    SheetOperations.lines(),
                    ImportOperations.lines())
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Line::route, Function.identity()));

    private ApiOperations() {}

    static Line line(String route, String tag, int status, String summary) {
        return new Line(route, tag, status, summary);
    }
}
