package banzhang.events.value;

import java.util.regex.Pattern;

/// 资产分类 — a code together with the edition of the standard it is from (`GB/T 14885-2010`, `GB/T 14885-2022`, …):
/// the same digits mean different things in different editions, so neither stands alone.
public record Classification(String edition, String code) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,20}");

    public Classification {
        if (edition.isBlank() || edition.length() > 40 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a classification is (edition, code of 1 to 20 letters or digits)");
        }
    }
}
