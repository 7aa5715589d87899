package banzhang.command.register.imports.hostile;

import static banzhang.command.register.imports.hostile.Packages.RELATIONS;
import static banzhang.command.register.imports.hostile.Packages.SHEET;
import static banzhang.command.register.imports.hostile.Packages.STYLES;
import static banzhang.command.register.imports.hostile.Packages.TEXTS;
import static banzhang.command.register.imports.hostile.Packages.TYPES;
import static banzhang.command.register.imports.hostile.Packages.WORKBOOK;

import banzhang.command.register.imports.hostile.Packages.Part;
import banzhang.command.register.imports.reading.FileProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 外部实体与十亿笑 — XML that makes its reader fetch files and addresses, or repeat itself without end.
final class OutsideEntities {
    private OutsideEntities() {}

    /// @param listener an address nobody must call
    static List<HostileFile> outside(String listener) {
        Map<String, String> declarations = new LinkedHashMap<>();
        declarations.put("a file", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>");
        declarations.put("an address", "<!DOCTYPE x [<!ENTITY e SYSTEM '" + listener + "/e'>]>");
        declarations.put("a public name", "<!DOCTYPE x [<!ENTITY e PUBLIC 'x' '" + listener + "/p'>]>");
        declarations.put("a parameter", "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + listener + "/d'> %p;]>");
        declarations.put("a definition", "<!DOCTYPE x SYSTEM '" + listener + "/x.dtd'>");
        return inEveryPart(declarations);
    }

    static List<HostileFile> laughs() {
        Map<String, String> declarations = new LinkedHashMap<>();
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        declarations.put("a billion laughs", laughs + "<!ENTITY e '&l9;'>]>");
        String once = "a".repeat(50_000);
        declarations.put("a text ten thousand times", "<!DOCTYPE x [<!ENTITY e '" + once + "'>]>");
        declarations.put("itself", "<!DOCTYPE x [<!ENTITY e '&f;'><!ENTITY f '&e;'>]>");
        declarations.put("default attributes", "<!DOCTYPE x [<!ATTLIST row r CDATA '" + once + "'><!ENTITY e 'x'>]>");
        return inEveryPart(declarations);
    }

    private static List<HostileFile> inEveryPart(Map<String, String> declarations) {
        List<HostileFile> all = new ArrayList<>();
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put(SHEET, Packages.sheet("<row><c t='str'><v>&e;</v></c></row>"));
        bodies.put(TEXTS, "<sst xmlns='" + Packages.NAMESPACE + "'><si><t>&e;</t></si></sst>");
        bodies.put(STYLES, "<styleSheet xmlns='" + Packages.NAMESPACE + "'>&e;</styleSheet>");
        bodies.put(WORKBOOK, "<workbook xmlns='" + Packages.NAMESPACE + "'><sheets>&e;</sheets></workbook>");
        bodies.put(TYPES, "<Types>&e;</Types>");
        bodies.put(RELATIONS, "<Relationships>&e;</Relationships>");
        bodies.forEach((part, body) -> declarations.forEach((what, declaration) -> all.add(HostileFile.of(
                what + " in " + part,
                () -> Packages.with(part, Part.of("<?xml version='1.0'?>" + declaration + body)),
                FileProblem.FILE_SUSPICIOUS,
                FileProblem.FILE_DAMAGED,
                FileProblem.FILE_KIND_UNKNOWN))));
        return all;
    }
}
