package banzhang.command.register.imports.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 标题 — one heading of a register file, in the form headings are compared in.
///
/// @param column counted from 0
/// @param written as it stands in the file, shortened
/// @param normal NFKC, lower case, without spaces, stars and the unit yuan
record Heading(int column, String written, String normal) {
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}*]+");
    private static final Pattern YUAN = Pattern.compile("\\((?:人民币)?(?:元|yuan|rmb)\\)$");
    private static final Set<String> NAMES = Set.of(
            "使用人",
            "保管人",
            "管理人",
            "责任人",
            "领用人",
            "开箱人",
            "创建人",
            "经手人",
            "负责人",
            "联系人",
            "联系电话",
            "电话",
            "手机",
            "姓名",
            "fullname",
            "firstname",
            "lastname",
            "username",
            "email",
            "custodian",
            "primaryuser",
            "assignedto",
            "assigneduseridentifier",
            "manager",
            "phone");
    private static final Set<String> LIFE_WITHOUT_UNIT = Set.of("折旧年限", "折旧/摊销年限", "使用年限");
    private static final Map<String, CardColumn> KNOWN = known();

    static Heading of(int column, String written) {
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String normal = YUAN.matcher(UNSEEN.matcher(folded).replaceAll("")).replaceFirst("");
        return new Heading(column, Problem.shortened(written.strip()), normal);
    }

    /// What the column holds; null when no field of the card.
    @Nullable
    CardColumn holds() {
        return KNOWN.get(normal);
    }

    /// How good a heading it is for what it holds, 0 the best.
    int rank() {
        CardColumn holds = holds();
        return holds == null ? Integer.MAX_VALUE : holds.headings().indexOf(normal);
    }

    /// Why a column that holds no field is left out.
    FileNote leftOut() {
        if (NAMES.contains(normal) || normal.startsWith("checkedoutto") || normal.startsWith("checkouttype")) {
            return FileNote.COLUMN_OF_NAMES;
        }
        return LIFE_WITHOUT_UNIT.contains(normal) ? FileNote.UNIT_NOT_STATED : FileNote.COLUMN_UNKNOWN;
    }

    private static Map<String, CardColumn> known() {
        Map<String, CardColumn> known = new HashMap<>();
        for (CardColumn column : CardColumn.values()) {
            List<String> headings = column.headings();
            headings.forEach(heading -> known.put(heading, column));
        }
        return Map.copyOf(known);
    }
}
