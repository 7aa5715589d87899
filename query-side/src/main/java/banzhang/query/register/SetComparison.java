package banzhang.query.register;

import banzhang.events.value.Classification;
import banzhang.events.value.Finding;
import banzhang.events.value.TemplateItem;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.settings.RoomTemplate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 配置比对 — what is missing, and what is too much, of what is held against a template. Pure.
///
/// @param missing what there is fewer of than there is to be
/// @param extra what the template does not list, or more of than it lists
public record SetComparison(List<Missing> missing, List<Extra> extra) {
    /// Without a template nothing is missing.
    static final SetComparison NONE = new SetComparison(List.of(), List.of());

    /// 缺少 — of one thing, how many there are to be and how many there are.
    public record Missing(String name, int expected, long held) {}

    /// 多出 — how many pieces of a line the template does not account for.
    public record Extra(LedgerLine line, long pieces) {}

    public SetComparison {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /// Each line counts for the first thing of the template it is, until there are enough of that. What is missing
    /// counts for nothing until it is found.
    static SetComparison of(@Nullable RoomTemplate template, List<LedgerLine> held) {
        return template == null ? NONE : compared(template.items(), held);
    }

    private static SetComparison compared(List<TemplateItem> items, List<LedgerLine> held) {
        long[] counted = new long[items.size()];
        List<Extra> extra = new ArrayList<>();
        for (LedgerLine line : held) {
            long left = line.condition() == Finding.MISSING ? 0 : line.quantity();
            for (int at = 0; at < counted.length && left > 0; at++) {
                TemplateItem item = items.get(at);
                if (is(line, item)) {
                    long taken = Math.min(left, item.quantity() - counted[at]);
                    counted[at] += taken;
                    left -= taken;
                }
            }
            if (left > 0) {
                extra.add(new Extra(line, left));
            }
        }
        List<Missing> missing = new ArrayList<>();
        for (int at = 0; at < counted.length; at++) {
            TemplateItem item = items.get(at);
            if (counted[at] < item.quantity()) {
                missing.add(new Missing(item.name(), item.quantity(), counted[at]));
            }
        }
        return new SetComparison(missing, extra);
    }

    private static boolean is(LedgerLine line, TemplateItem item) {
        @Nullable Classification of = item.of();
        @Nullable Classification classified = line.classification();
        return of == null
                ? line.name().equals(item.name())
                : classified != null
                        && classified.edition().equals(of.edition())
                        && classified.code().startsWith(of.code());
    }
}
