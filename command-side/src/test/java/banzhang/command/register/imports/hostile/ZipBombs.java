package banzhang.command.register.imports.hostile;

import static banzhang.command.register.imports.hostile.Packages.CORE;
import static banzhang.command.register.imports.hostile.Packages.RELATIONS;
import static banzhang.command.register.imports.hostile.Packages.SHEET;
import static banzhang.command.register.imports.hostile.Packages.STYLES;
import static banzhang.command.register.imports.hostile.Packages.TEXTS;
import static banzhang.command.register.imports.hostile.Packages.TYPES;
import static banzhang.command.register.imports.hostile.Packages.WORKBOOK;

import banzhang.command.register.imports.hostile.Packages.Part;
import banzhang.command.register.imports.reading.FileProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// 压缩炸弹 — small files that unpack, parse or build up to far more than they are.
final class ZipBombs {
    private static final long LARGE = 24L * 1024 * 1024;
    private static final long LONG = 2L * 1024 * 1024;
    private static final int MANY = 30_000;

    private ZipBombs() {}

    static List<HostileFile> all() {
        List<HostileFile> all = new ArrayList<>();
        for (String part : List.of(SHEET, TEXTS, STYLES, WORKBOOK, TYPES, RELATIONS, CORE, "xl/media/a.bin")) {
            all.add(bomb(part + " of blanks", Map.of(part, Part.repeated("<a>", " ", LARGE))));
            all.add(bomb(part + " of zeros", Map.of(part, Part.repeated("", "\0", LARGE))));
            all.add(bomb(part + " of tags", Map.of(part, Part.repeated("<a>", "<b/>", LARGE))));
        }
        all.add(bomb("one text of 24 MB", Map.of(TEXTS, Part.repeated("<sst><si><t>", "0", LARGE))));
        all.add(bomb("2000 parts", parts(2000)));
        all.add(bomb("1001 parts", parts(1001)));
        all.add(bomb("40 lists of relations", relations()));
        all.addAll(toTheParser());
        return all;
    }

    /// These pack no tighter than real files do: only what is read of them can be bounded.
    private static List<HostileFile> toTheParser() {
        String noise = noise();
        return List.of(
                bomb("a comment without end", Map.of(SHEET, Part.repeated("<worksheet><!--", noise, LONG))),
                bomb("a comment of tags", Map.of(SHEET, Part.repeated("<worksheet><!-- <a>", noise + "<b>", LONG))),
                bomb("an attribute without end", Map.of(SHEET, Part.repeated("<worksheet a=\"", noise, LONG))),
                bomb("an attribute of ends", Map.of(SHEET, Part.repeated("<worksheet a='", noise + ">", LONG))),
                bomb("an instruction without end", Map.of(TEXTS, Part.repeated("<sst><?a ", noise, LONG))),
                bomb("a name without end", Map.of(STYLES, Part.repeated("<styleSheet><", noise, LONG))),
                bomb("one sheet listed 30 000 times", Map.of(WORKBOOK, Part.of(sheets(MANY)))),
                bomb("one sheet listed 1000 times", Map.of(WORKBOOK, Part.of(sheets(1000)))),
                bomb("200 000 styles", Map.of(STYLES, Part.of(styles(200_000, "<xf numFmtId='14'/>")))),
                bomb(
                        "formats",
                        Map.of(STYLES, Part.of("<styleSheet><numFmts>" + formats() + "</numFmts></styleSheet>"))));
    }

    private static HostileFile bomb(String what, Map<String, Part> parts) {
        return HostileFile.of(
                what,
                () -> Packages.with(parts),
                FileProblem.FILE_SUSPICIOUS,
                FileProblem.FILE_DAMAGED,
                FileProblem.TOO_MUCH_CONTENT,
                FileProblem.CELL_TOO_LONG);
    }

    private static Map<String, Part> parts(int count) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            parts.put("xl/media/" + i + ".bin", Part.of("picture " + i));
        }
        return parts;
    }

    private static Map<String, Part> relations() {
        Map<String, Part> parts = new LinkedHashMap<>();
        String noise = noise();
        for (int i = 0; i < 40; i++) {
            parts.put("xl/worksheets/_rels/sheet" + i + ".xml.rels", Part.repeated("<Relationships>", noise, 200_000));
        }
        return parts;
    }

    private static String sheets(int count) {
        try {
            String workbook = Packages.part(WORKBOOK);
            int from = workbook.indexOf("<sheet ");
            int until = workbook.indexOf("/>", from) + 2;
            String listed = workbook.substring(from, until);
            return workbook.substring(0, from) + listed.repeat(count) + workbook.substring(until);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String styles(int count, String style) {
        return "<styleSheet xmlns='" + Packages.NAMESPACE + "'><cellXfs>" + style.repeat(count)
                + "</cellXfs></styleSheet>";
    }

    private static String formats() {
        StringBuilder formats = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            formats.append("<numFmt numFmtId='")
                    .append(i)
                    .append("' formatCode='")
                    .append(i * 7919L)
                    .append("'/>");
        }
        return formats.toString();
    }

    /// Letters that pack four to one and not a hundred to one: the packer looks back 32 KB.
    private static String noise() {
        Random random = new Random(20_260_901);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 80_000; i++) {
            noise.append((char) ('a' + random.nextInt(4)));
        }
        return noise.toString();
    }
}
