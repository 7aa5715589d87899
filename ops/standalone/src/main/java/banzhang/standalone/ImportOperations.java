package banzhang.standalone;

import static banzhang.standalone.ApiOperations.REGISTER;
import static banzhang.standalone.ApiOperations.line;

import banzhang.standalone.ApiOperations.Line;
import java.util.stream.Stream;

/// 导入接口 — what the operations are for by which headings are mapped and cards corrected by file.
final class ImportOperations {
    private ImportOperations() {}

    static Stream<Line> lines() {
        return Stream.of(
                line("GET /api/imports/{id}/headings", REGISTER, 200, "文件标题 · How a file begins, to be mapped"),
                line("POST /api/imports/{id}/headings", REGISTER, 201, "标题对照 · Say what columns of a file are"),
                line("POST /api/imports/{id}/readings", REGISTER, 201, "选定写法 · Say which class or room is meant"),
                line("GET /api/heading-mappings", REGISTER, 200, "标题对照 · What the school has said of headings"),
                line("POST /api/heading-mappings/{kind}/{headings}", REGISTER, 200, "修改对照 · Change a mapping"),
                line("POST /api/heading-mappings/{kind}/{headings}/removal", REGISTER, 200, "作废对照 · Forget it"),
                line("GET /api/imports/{id}/changes", REGISTER, 200, "更正内容 · What a file of corrections changes"),
                line("POST /api/imports/{id}/proposal", REGISTER, 201, "提出批量更正 · Propose all of it"),
                line("POST /api/imports/{id}/confirmation", REGISTER, 202, "确认批量更正 · Confirm all of it"),
                line("POST /api/imports/{id}/rejection", REGISTER, 200, "驳回批量更正 · Reject all of it"),
                line("POST /api/imports/{id}/withdrawal", REGISTER, 200, "撤回批量更正 · Take all of it back"));
    }
}
