package banzhang.command.organisation;

import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.events.value.SchoolYear;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/// 编号 — what a number names: equal numbers give equal ids, so the journal lets a number be taken once.
public final class Numbering {
    private Numbering() {}

    /// The room of this number in this school, whether opened or not.
    public static RoomId room(SchoolId school, String number) {
        return new RoomId("r-" + digest("room", school.value(), canonical(number)));
    }

    /// The class of this stage, year of entry and number in this school, whether opened or not. A school of 小学 and
    /// 初中 has a first class of each that entered in the same year.
    ///
    /// @param grade any of the stage's
    public static ClassId schoolClass(SchoolId school, int grade, int entryYear, int number) {
        String entry = Integer.toString(entryYear);
        String of = Integer.toString(number);
        int stage = SchoolYear.firstGradeOfStage(grade);
        // 小学 is left unsaid, as it was before there were others
        return new ClassId("c-"
                + (stage == 1
                        ? digest("class", school.value(), entry, of)
                        : digest("class", school.value(), entry, of, Integer.toString(stage))));
    }

    /// The campus of this name in this school, whether opened or not.
    public static CampusId campus(SchoolId school, String name) {
        return new CampusId("k-" + digest("campus", school.value(), canonical(name)));
    }

    /// One spelling per number: `Ａ１０１`, `a101` and ` A 101 ` are `A101`.
    public static String canonical(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
    }

    static String digest(String... parts) {
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return CanonicalJson.digest(text).hex().substring(0, 24);
    }
}
