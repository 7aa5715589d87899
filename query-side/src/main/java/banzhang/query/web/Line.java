package banzhang.query.web;

import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import org.jspecify.annotations.Nullable;

/// 账行 — one device as a line of a ledger.
public record Line(
        String device,
        String assetCode,
        String name,
        @Nullable String model,
        int quantity,
        @Nullable String unit,
        @Nullable Long valueFen,
        @Nullable Finding condition,
        Holder holder,
        @Nullable String place) {

    /// 保管人 — a custodian with names instead of ids; `classId` leads to the class ledger.
    public record Holder(
            Custodian.Kind kind, String name, @Nullable String person, @Nullable String classId) {}

    /// 合计 — sums over all lines that match, not only those of the page.
    public record Sums(long devices, long quantity, long valueFen) {}

    /// 分页 — which page this is, from 1, and where the neighbours are.
    public record Paging(int page, int pages, @Nullable String previous, @Nullable String next) {}

    /// 选项 — one entry of a list to choose from.
    public record Option(String value, String label, boolean disabled) {
        public static Option of(String value, String label) {
            return new Option(value, label, false);
        }
    }

    /// 筛选项 — one filter with what can be chosen; `name` is the query parameter.
    public record Choice(String name, java.util.List<Option> options) {}
}
