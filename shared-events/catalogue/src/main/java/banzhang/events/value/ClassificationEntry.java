package banzhang.events.value;

import org.jspecify.annotations.Nullable;

/// 分类条目 — one code of a classification table and what it names.
///
/// @param counterpart 对应代码 in another edition, where the table states one; never guessed
public record ClassificationEntry(
        String code, String name, @Nullable Classification counterpart) {
    private static final int LONGEST = 200;

    public ClassificationEntry {
        if (!code.matches("[A-Za-z0-9.]{1,20}")) {
            throw new IllegalArgumentException("code: 1 to 20 letters or digits");
        }
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST + " characters");
        }
    }
}
