package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 分 — an amount of money in fen (1/100 yuan), from 0 up to 10¹³ fen (一千亿元).
public record Fen(@JsonValue long fen) {
    private static final long MOST = 10_000_000_000_000L;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fen {
        if (fen < 0 || fen > MOST) {
            throw new IllegalArgumentException("an amount is between 0 and " + MOST + " fen");
        }
    }

    @Override
    public String toString() {
        return Long.toString(fen);
    }
}
