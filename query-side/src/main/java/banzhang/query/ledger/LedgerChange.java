package banzhang.query.ledger;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

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
                        before.quantity() == after.quantity() && Objects.equals(before.valueFen(), after.valueFen()));

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
