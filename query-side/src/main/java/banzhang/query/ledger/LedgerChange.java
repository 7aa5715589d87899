package banzhang.query.ledger;

import banzhang.events.value.Finding;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// 变动 — one device that is in the ledger at both moments, and what of it is not the same.
public record LedgerChange(LedgerLine before, LedgerLine after, Set<Kind> kinds) {
    /// 变动种类 — in the order of the form.
    public enum Kind {
        CUSTODIAN(
                "保管人",
                (before, after) -> before.custodian().kind()
                                == after.custodian().kind()
                        && before.custodian().holder().equals(after.custodian().holder())
                        && Objects.equals(
                                before.custodian().person(), after.custodian().person())),
        ROOM(
                "存放地点",
                (before, after) -> Objects.equals(
                                before.custodian().room(), after.custodian().room())
                        && Objects.equals(before.place(), after.place())),
        VALUE(
                "价值",
                (before, after) ->
                        before.quantity() == after.quantity() && Objects.equals(before.valueFen(), after.valueFen())),
        /// Whole until something else is found.
        CONDITION(
                "状况",
                (before, after) ->
                        whole(before.condition()) == whole(after.condition()) && before.settled() == after.settled());

        private final String term;
        private final BiPredicate<LedgerLine, LedgerLine> same;

        Kind(String term, BiPredicate<LedgerLine, LedgerLine> same) {
            this.term = term;
            this.same = same;
        }

        public String term() {
            return term;
        }
    }

    private static Finding whole(@Nullable Finding found) {
        return found == null ? Finding.COMPLETE : found;
    }

    static LedgerChange of(LedgerLine before, LedgerLine after) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!kind.same.test(before, after)) {
                kinds.add(kind);
            }
        }
        return new LedgerChange(before, after, kinds);
    }

    boolean isNone() {
        return kinds.isEmpty();
    }
}
