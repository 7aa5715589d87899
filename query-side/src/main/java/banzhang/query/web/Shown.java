package banzhang.query.web;

import banzhang.query.organisation.YearReversalView;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 显示 — how amounts and times are written on pages: yuan with two decimals, Shanghai time. In templates: `@shown`.
public final class Shown {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /// The day it is in Shanghai.
    static String today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI).toString();
    }

    /// `123456` fen as `1,234.56`; nothing when no value is known.
    public String yuan(@Nullable Long fen) {
        if (fen == null) {
            return "";
        }
        // a formatter is not thread-safe, so each call has its own
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(fen, 2));
    }

    /// A field of a card as a correction names it: amounts in yuan, several things in one line.
    public String cardText(String field, @Nullable String text) {
        if (text == null) {
            return "—";
        }
        return field.equals("value") ? yuan(Long.valueOf(text)) : text.replace("\n", "、");
    }

    /// What is known of the texts, one after the other.
    public String joined(@Nullable String... texts) {
        return Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /// The classes of a change of year, as a form sends them back.
    public String ids(List<YearReversalView.Row> classes) {
        return classes.stream().map(one -> one.id().value()).collect(Collectors.joining(","));
    }

    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(SHANGHAI));
    }

    public String second(@Nullable Instant at) {
        return at == null ? "" : SECOND.format(at.atZone(SHANGHAI));
    }
}
