package banzhang.query.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// 拼音 — how a character is typed: its readings without tones, `v` and `u` for ü.
///
/// ICU knows one reading of a character. The others of those that occur in names of equipment, rooms and firms are
/// listed here, so that 空调 is found by `kongtiao` and 银行 by `yinhang`.
final class Pinyin {
    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin");
    private static final Map<String, List<String>> OTHER_READINGS = Map.ofEntries(
            Map.entry("调", List.of("tiao", "diao")),
            Map.entry("行", List.of("hang", "xing")),
            Map.entry("长", List.of("chang", "zhang")),
            Map.entry("重", List.of("zhong", "chong")),
            Map.entry("乐", List.of("yue", "le")),
            Map.entry("校", List.of("xiao", "jiao")),
            Map.entry("传", List.of("chuan", "zhuan")),
            Map.entry("弹", List.of("tan", "dan")),
            Map.entry("厦", List.of("xia", "sha")),
            Map.entry("藏", List.of("cang", "zang")),
            Map.entry("曾", List.of("zeng", "ceng")),
            Map.entry("单", List.of("dan", "shan")),
            Map.entry("盛", List.of("sheng", "cheng")),
            Map.entry("朝", List.of("chao", "zhao")),
            Map.entry("卡", List.of("ka", "qia")),
            Map.entry("便", List.of("bian", "pian")),
            Map.entry("量", List.of("liang")),
            Map.entry("系", List.of("xi", "ji")),
            Map.entry("都", List.of("du", "dou")),
            Map.entry("广", List.of("guang")),
            Map.entry("还", List.of("huan", "hai")),
            Map.entry("和", List.of("he")),
            Map.entry("数", List.of("shu")),
            Map.entry("圈", List.of("quan", "juan")),
            Map.entry("载", List.of("zai")));
    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /// The readings of a character, the usual one first; none for what is no Chinese character or has none known.
    static List<String> of(int character) {
        return KNOWN.computeIfAbsent(character, Pinyin::readings);
    }

    private static List<String> readings(int character) {
        if (!Character.isIdeographic(character)) {
            return List.of();
        }
        String written = Character.toString(character);
        Set<String> readings = new LinkedHashSet<>(OTHER_READINGS.getOrDefault(written, List.of()));
        String spoken = HAN.transliterate(written);
        if (!spoken.equals(written)) {
            readings.addAll(typed(spoken.strip()));
        }
        return List.copyOf(readings);
    }

    /// `lǜ` as `lv` and as `lu`, `yǐng` as `ying`.
    private static List<String> typed(String spoken) {
        List<String> ways = new ArrayList<>();
        String apart = Normalizer.normalize(spoken, Normalizer.Form.NFD);
        if (apart.contains("u\u0308")) {
            ways.add(letters(apart.replace("u\u0308", "v")));
        }
        ways.add(letters(apart));
        return ways;
    }

    private static String letters(String apart) {
        return apart.replaceAll("[^a-z]", "");
    }
}
