package banzhang.command.register.card;

import banzhang.events.value.Fen;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// 金额 — an amount in yuan as people write it, taken to fen without rounding.
public final class MoneyText {
    private static final Pattern AMOUNT = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{1,30})?");

    private MoneyText() {}

    /// Reads `4200`, `4,200.00`, `￥4200`, `4200元`, also in full-width digits.
    ///
    /// @throws NotTaken for everything that could mean two things, as `1e9`, `1,23` or three decimals
    public static Fen read(String written) throws NotTaken {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^[¥￥]\\s*", "")
                .replaceFirst("\\s*元$", "");
        if (text.startsWith("-") || text.startsWith("−") || (text.startsWith("(") && text.endsWith(")"))) {
            throw new NotTaken(FieldProblem.MONEY_NEGATIVE);
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw new NotTaken(FieldProblem.MONEY_UNREADABLE);
        }
        return fen(new BigDecimal(text.replace(",", "")));
    }

    /// The amount as [#read] takes it back.
    public static String write(Fen amount) {
        return BigDecimal.valueOf(amount.fen(), 2).toPlainString();
    }

    private static Fen fen(BigDecimal yuan) throws NotTaken {
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new NotTaken(FieldProblem.MONEY_BELOW_FEN);
        }
        try {
            return new Fen(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException | IllegalArgumentException tooMuch) {
            throw new NotTaken(FieldProblem.MONEY_OUT_OF_RANGE);
        }
    }
}
