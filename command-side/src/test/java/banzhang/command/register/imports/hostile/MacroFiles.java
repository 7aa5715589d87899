package banzhang.command.register.imports.hostile;

import static banzhang.command.register.imports.hostile.Packages.TYPES;

import banzhang.command.register.imports.hostile.Packages.Part;
import banzhang.command.register.imports.reading.FileProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 带宏的文件 — workbooks that carry programs, under whatever name.
final class MacroFiles {
    private static final String PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String EXCEL = "application/vnd.ms-excel.";

    private MacroFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> all = new ArrayList<>();
        for (String type : List.of("sheet", "template", "addin")) {
            all.add(workbookOf(EXCEL + type + ".macroEnabled.main+xml"));
            all.add(workbookOf(EXCEL + type + ".MACROENABLED.main+xml"));
        }
        for (String name : List.of("xl/vbaProject.bin", "xl/macros.bin", "xl/media/image1.png", "a.bin")) {
            all.add(withPart(name, "application/vnd.ms-office.vbaProject"));
            all.add(withPart(name, "application/vnd.ms-office.vbaProjectSignature"));
        }
        for (String name : List.of("xl/macrosheets/sheet1.xml", "xl/worksheets/sheet9.xml")) {
            all.add(withPart(name, EXCEL + "macrosheet+xml"));
            all.add(withPart(name, EXCEL + "intlmacrosheet+xml"));
        }
        for (String entry : List.of("_VBA_PROJECT_CUR", "_vba_project_cur", "_Vba_Project_Cur")) {
            all.add(macros("compound with " + entry, () -> Packages.compound("Workbook", entry)));
            all.add(macros("compound with first " + entry, () -> Packages.compound(entry, "Workbook")));
        }
        return all;
    }

    private static HostileFile workbookOf(String type) {
        return macros(
                type, () -> Packages.with(TYPES, Part.of(Packages.part(TYPES).replace(PLAIN, type))));
    }

    private static HostileFile withPart(String name, String type) {
        return macros(type + " at " + name, () -> {
            Map<String, Part> parts = new HashMap<>();
            parts.put(name, Part.of("VBA"));
            parts.put(TYPES, Part.of(typesWith(name, type)));
            return Packages.with(parts);
        });
    }

    private static String typesWith(String name, String type) throws IOException {
        String override = "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>";
        return Packages.part(TYPES).replace("</Types>", override + "</Types>");
    }

    private static HostileFile macros(String what, HostileFile.Content content) {
        return HostileFile.of(what, content, FileProblem.FILE_HAS_MACROS);
    }
}
