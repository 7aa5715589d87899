package banzhang.command.register.imports.hostile;

import banzhang.command.register.imports.hostile.Packages.Part;
import banzhang.command.register.imports.reading.FileProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// 别种文件 — files that are two kinds at once, archives in archives, and files that end too early.
final class ForeignFiles {
    private ForeignFiles() {}

    /// What another program would take for its own, with a sound workbook behind it.
    static List<HostileFile> polyglots() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("PDF", "%PDF-1.7\n1 0 obj\n");
        heads.put("PNG", "\u0089PNG\r\n\u001a\n");
        heads.put("JPEG", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF");
        heads.put("GIF", "GIF89a/*");
        heads.put("RAR", "Rar!\u001a\7\0");
        heads.put("gzip", "\u001f\u008b\b\0");
        heads.put("7z", "7z\u00bc\u00af'\u001c");
        heads.put("program", "MZ\u0090\0\3\0\0\0");
        heads.put("ELF", "\u007fELF\2\1\1\0");
        heads.put("class", "\u00ca\u00fe\u00ba\u00be\0\0\0A");
        heads.put("RTF", "{\\rtf1\\ansi ");
        heads.put("script", "#!/bin/sh\nexit 0\n");
        heads.put("SQLite", "SQLite format 3\0");
        heads.put("bzip2", "BZh91AY&SY");
        heads.put("xz", "\u00fd7zXZ\0");
        heads.put("empty zip", "PK\5\6" + "\0".repeat(18));
        heads.put("HTML", "<html><script>alert(1)</script>");
        heads.put("doctype", "<!DOCTYPE html>");
        heads.put("comment", "<!-- --><table>");
        heads.put("XML", "<?xml version='1.0'?><Workbook>");
        heads.put("SVG", "<svg onload='alert(1)'>");
        heads.put("web archive", "MIME-Version: 1.0\r\n");
        heads.put("Excel 4", "\t\4\6\0\0\0\20\0");
        List<HostileFile> all = new ArrayList<>();
        heads.forEach((kind, head) -> all.add(HostileFile.of(
                kind + " and workbook",
                () -> Packages.joined(Packages.ascii(head), Packages.xlsx()),
                FileProblem.FILE_KIND_UNKNOWN,
                FileProblem.FILE_IS_HTML,
                FileProblem.FILE_OLD_EXCEL)));
        return all;
    }

    /// Archives that hold the workbook, or more archives.
    static List<HostileFile> nested() {
        List<HostileFile> all = new ArrayList<>();
        for (int depth = 1; depth <= 10; depth++) {
            int layers = depth;
            all.add(unknown("a workbook " + depth + " zips deep", () -> zipped(Packages.xlsx(), layers)));
            all.add(unknown("zeros " + depth + " zips deep", () -> zipped(new byte[2_000_000], layers)));
        }
        all.add(unknown("a gzipped workbook", () -> gzipped(Packages.xlsx())));
        all.add(unknown("a zip of a CSV", () -> zipped("资产编号,资产名称\nA,B\n".getBytes("UTF-8"), 1)));
        all.add(unknown("a zip with a path that climbs", () -> Packages.zip(Map.of("../../x", Part.of("x")))));
        all.add(unknown(
                "a text document",
                () -> Packages.zip(Map.of(
                        "mimetype",
                        Part.of("application/vnd.oasis.opendocument.text"),
                        "content.xml",
                        Part.of("<a/>")))));
        return all;
    }

    static List<HostileFile> cut() throws IOException {
        List<HostileFile> all = new ArrayList<>();
        for (Map.Entry<String, byte[]> whole :
                Map.of("xlsx", Packages.xlsx(), "xls", Packages.xls()).entrySet()) {
            byte[] bytes = whole.getValue();
            for (int part = 1; part < 20; part++) {
                int length = Math.max(8, bytes.length * part / 24);
                all.add(damaged(whole.getKey() + " cut at " + length, () -> Arrays.copyOf(bytes, length)));
            }
        }
        return all;
    }

    /// What some bytes of noise do to a file; most of these are still readable, and none may do harm.
    static List<byte[]> disturbed(byte[] sound, int count, long seed) {
        Random random = new Random(seed);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] copy = sound.clone();
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            }
            all.add(copy);
        }
        return all;
    }

    private static byte[] zipped(byte[] content, int layers) throws IOException {
        byte[] inner = content;
        for (int i = 0; i < layers; i++) {
            byte[] held = inner;
            inner = Packages.zip(Map.of("layer" + i + ".xlsx", out -> out.write(held)));
        }
        return inner;
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static HostileFile unknown(String what, HostileFile.Content content) {
        return HostileFile.of(
                what, content, FileProblem.FILE_KIND_UNKNOWN, FileProblem.FILE_DAMAGED, FileProblem.FILE_SUSPICIOUS);
    }

    private static HostileFile damaged(String what, HostileFile.Content content) {
        return HostileFile.of(
                what, content, FileProblem.FILE_DAMAGED, FileProblem.FILE_KIND_UNKNOWN, FileProblem.FILE_SUSPICIOUS);
    }
}
