package banzhang.query.views;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// 账簿 — the read models there are, each fed by one projection.
///
/// A new view is a constant here, a component `@ProcessingGroup` with its [#group()], and collections it opens from
/// the [Bookcase]; followed, parked, shown and rebuilt it is then like the others. Each document is fed by the events
/// of one aggregate, so a rebuild may take aggregates in at the same time as long as each is taken in in order.
public enum View {
    LEDGER("台账"),
    HISTORY("设备档案"),
    CORRECTIONS("更正"),
    CARDS("卡片"),
    HANDOVERS("交接单", 2),
    ORGANISATION("组织"),
    SEARCH("检索"),
    SETTINGS("参数");

    private final String term;
    private final int shape;

    View(String term) {
        this(term, 1);
    }

    /// @param shape which making of its documents this program reads and writes, from 1: another one is another
    /// view
    ///     to the database, made from the first event without anybody's doing
    View(String term, int shape) {
        this.term = term;
        this.shape = shape;
    }

    public String term() {
        return term;
    }

    int shape() {
        return shape;
    }

    /// The name of its event processor, and of it in `/api/views/{name}`.
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The view of this name, when there is one.
    public static Optional<View> named(String group) {
        return Arrays.stream(values())
                .filter(view -> view.group().equals(group))
                .findFirst();
    }
}
