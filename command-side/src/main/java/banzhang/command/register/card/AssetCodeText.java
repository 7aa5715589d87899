package banzhang.command.register.card;

import banzhang.events.value.AssetCode;
import java.util.regex.Pattern;

/// 编号文字 — reads an asset code as people write it.
final class AssetCodeText {
    /// Letters and figures of other scripts: Cyrillic `ТУ-1` is on no label, and nobody would find it as `TY-1`.
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}\\p{N}&&[^A-Z0-9\\p{IsHan}]]");

    private AssetCodeText() {}

    /// @throws NotTaken when it is no code, or looks like another
    static AssetCode read(String written) throws NotTaken {
        String text = PlainText.read(written);
        try {
            AssetCode code = AssetCode.of(text);
            if (FOREIGN.matcher(code.value()).find()) {
                throw new NotTaken(FieldProblem.ASSET_CODE_LOOKS_ALIKE);
            }
            return code;
        } catch (IllegalArgumentException odd) {
            throw new NotTaken(FieldProblem.ASSET_CODE_INVALID);
        }
    }
}
