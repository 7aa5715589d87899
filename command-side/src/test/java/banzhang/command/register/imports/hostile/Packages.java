package banzhang.command.register.imports.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// 文件包 — sound workbooks, and the ways their packages are taken apart and put together differently.
public final class Packages {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String TYPES = "[Content_Types].xml";
    static final String RELATIONS = "_rels/.rels";
    static final String CORE = "docProps/core.xml";
    static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Packages() {}

    /// 写法 — writes one part.
    @FunctionalInterface
    interface Part {
        void writeTo(OutputStream out) throws IOException;

        static Part of(String text) {
            return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        /// `start`, then `piece` until there are so many bytes.
        static Part repeated(String start, String piece, long bytes) {
            byte[] each = piece.repeat(Math.max(1, 4096 / piece.length())).getBytes(StandardCharsets.UTF_8);
            return out -> {
                out.write(start.getBytes(StandardCharsets.UTF_8));
                for (long written = 0; written < bytes; written += each.length) {
                    out.write(each);
                }
            };
        }
    }

    /// A register of one device, as the current Excel writes it.
    public static byte[] xlsx() throws IOException {
        return written(new XSSFWorkbook());
    }

    /// The same as Excel 97 wrote it.
    public static byte[] xls() throws IOException {
        return written(new HSSFWorkbook());
    }

    static byte[] written(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            var sheet = workbook.createSheet("资产");
            Row headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("资产编号");
            headings.createCell(1).setCellValue("资产名称");
            Row device = sheet.createRow(1);
            device.createCell(0).setCellValue("TY-9001");
            device.createCell(1).setCellValue("投影仪");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] with(String name, Part part) throws IOException {
        return with(Map.of(name, part));
    }

    /// A sound .xlsx with some parts replaced or added.
    static byte[] with(Map<String, Part> parts) throws IOException {
        Map<String, Part> all = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                all.put(entry.getName(), out -> out.write(content));
            }
        }
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, Part> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(out);
            }
        }
        return bytes.toByteArray();
    }

    /// One part of the sound .xlsx, as text.
    static String part(String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException("no part " + name);
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='" + NAMESPACE + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /// A compound file, as Excel 97 used it, with these entries.
    static byte[] compound(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String entry : entries) {
                files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
