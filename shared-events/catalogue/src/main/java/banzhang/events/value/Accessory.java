package banzhang.events.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 附件 — what belongs to a device and is counted with it: 遥控器, 电子笔, 钥匙.
///
/// @param quantity how many, at least 1
public record Accessory(String name, int quantity) {
    private static final String TIMES = " ×";
    private static final Pattern COUNTED = Pattern.compile("(.{1,200}?) ?[×*] ?([1-9]\\d{0,2})");

    public Accessory {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: an accessory has a name");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity: at least 1");
        }
    }

    /// As a card lists it: `遥控器`, `电子笔 ×2`; what names no number is one.
    public static Accessory of(String listed) {
        Matcher counted = COUNTED.matcher(listed);
        return counted.matches() && !counted.group(1).isBlank()
                ? new Accessory(counted.group(1), Integer.parseInt(counted.group(2)))
                : new Accessory(listed, 1);
    }

    /// As it stands on a card and on a sheet.
    @Override
    public String toString() {
        return quantity == 1 ? name : name + TIMES + quantity;
    }
}
