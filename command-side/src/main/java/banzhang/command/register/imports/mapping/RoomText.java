package banzhang.command.register.imports.mapping;

import banzhang.command.organisation.Numbering;
import java.util.regex.Pattern;

/// 教室写法 — the number of a room without what people put around it: `A-101`, `A栋101室` and `A101` may be one room.
///
/// They are not taken for one: who sent the file is asked.
final class RoomText {
    private static final Pattern AROUND = Pattern.compile("[\\-_./#·—–:]|栋|幢|座|号|楼|教室|室");

    private RoomText() {}

    /// What is left, in canonical spelling; the whole number when nothing would be.
    static String bare(String written) {
        String canonical = Numbering.canonical(written);
        String bare = AROUND.matcher(canonical).replaceAll("");
        return bare.isEmpty() ? canonical : bare;
    }
}
