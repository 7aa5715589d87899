package banzhang.command.register.imports.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 教室名称 — one way to take what is written for a room apart: `3号楼301室` is 301 in building 3, `A101` is that number,
/// or 101 in building A.
///
/// @param building none when none is named
record RoomName(@Nullable String building, String number) {
    private static final Pattern AFTER = Pattern.compile("(?<=.)(?:号?(?:教室|房间|室|房|间)|号)$");
    private static final Pattern PARTED =
            Pattern.compile("(?<building>.+?)(?:号?教学楼|号?楼|栋|幢|座|号|[#\\-—–_/·.])(?<number>[A-Z]?\\d{1,4}[A-Z]?)");
    private static final Pattern LETTERED = Pattern.compile("(?<building>[A-Z]{1,2})(?<number>\\d{2,4}[A-Z]?)");
    private static final Pattern OF_BUILDING = Pattern.compile("(?<=.)(?:号?教学楼|号?楼|栋|幢|座|号|#)$");

    static Set<RoomName> read(String written) {
        String text = AFTER.matcher(Notation.inFigures(written)).replaceFirst("");
        Set<RoomName> names = new LinkedHashSet<>();
        names.add(new RoomName(null, text));
        for (Pattern pattern : new Pattern[] {PARTED, LETTERED}) {
            Matcher parted = pattern.matcher(text);
            if (parted.matches()) {
                names.add(new RoomName(bare(parted.group("building")), parted.group("number")));
            }
        }
        return names;
    }

    /// 3号楼 is 3; what is nothing else stays what it is.
    static String bare(String building) {
        return OF_BUILDING.matcher(Notation.inFigures(building)).replaceFirst("");
    }

    /// All the ways a room of the school may be written: also with the building it was opened in.
    static Set<RoomName> of(KnownRoom room) {
        Set<RoomName> names = new LinkedHashSet<>();
        for (RoomName name : read(room.number())) {
            names.add(name);
            if (room.building() != null) {
                names.add(new RoomName(bare(room.building()), name.number()));
            }
        }
        return names;
    }
}
