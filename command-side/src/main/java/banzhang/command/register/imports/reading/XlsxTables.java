package banzhang.command.register.imports.reading;

import banzhang.command.register.imports.reading.XmlText.Allowance;
import banzhang.command.register.imports.reading.XmlText.TooMuchXmlException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// XLSX 表 — workbooks since Excel 2007, read as a stream of XML without building the workbook.
final class XlsxTables {
    private XlsxTables() {}

    static List<Table> read(byte[] bytes) throws UnreadableFile {
        try {
            Path file = Files.createTempFile("banzhang-import-", ".xlsx");
            try {
                Files.write(file, bytes);
                UnpackedSize.require(file);
                return tablesOf(file);
            } finally {
                Files.delete(file);
            }
        } catch (SAXException broken) {
            throw unreadable(broken);
        } catch (TooMuchXmlException exhausting) {
            throw new UnreadableFile(FileProblem.FILE_SUSPICIOUS, exhausting);
        } catch (NotOfficeXmlFileException | InvalidFormatException other) {
            throw new UnreadableFile(FileProblem.FILE_KIND_UNKNOWN, other);
        } catch (POIXMLException | OpenXML4JException | IOException | ParserConfigurationException damaged) {
            throw new UnreadableFile(FileProblem.FILE_DAMAGED, damaged);
        } catch (RuntimeException damaged) {
            // POI answers damaged files with whatever runtime exception the damage leads to
            throw new UnreadableFile(FileProblem.FILE_DAMAGED, damaged);
        }
    }

    private static List<Table> tablesOf(Path file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, UnreadableFile {
        OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            requireWorkbook(opened);
            XSSFReader parts = new XSSFReader(opened);
            Allowance allowance = new Allowance();
            XlsxSharedTexts texts =
                    parse(parts.getSharedStringsData(), new XlsxSharedTexts(new ReadingBudget()), allowance);
            XlsxStyles styles = parse(parts.getStylesData(), new XlsxStyles(), allowance);
            parse(parts.getWorkbookData(), styles, allowance);
            List<Table> tables = new ArrayList<>();
            ReadingBudget budget = new ReadingBudget();
            var sheets = parts.getSheetIterator();
            while (sheets.hasNext()) {
                ReadingLimits.requireSheet(tables.size());
                InputStream sheet = sheets.next();
                tables.add(parse(sheet, new XlsxSheet(sheets.getSheetName(), texts, styles, budget), allowance)
                        .table());
            }
            return tables;
        } finally {
            opened.revert();
        }
    }

    private static void requireWorkbook(OPCPackage opened) throws UnreadableFile, InvalidFormatException, IOException {
        for (PackagePart part : opened.getParts()) {
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.endsWith(".main+xml")) {
                requireSmall(part);
            }
            if (type.contains("sheet.binary")) {
                throw new UnreadableFile(FileProblem.FILE_KIND_UNKNOWN);
            }
            if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("macrosheet")) {
                throw new UnreadableFile(FileProblem.FILE_HAS_MACROS);
            }
        }
        if (opened.getParts().stream().noneMatch(part -> part.getContentType().contains("spreadsheetml"))) {
            throw new UnreadableFile(FileProblem.FILE_KIND_UNKNOWN);
        }
    }

    /// POI keeps what the workbook lists as its sheets.
    private static void requireSmall(PackagePart part) throws UnreadableFile, IOException {
        long limit = ReadingLimits.UNPACKED_BYTES_OF_SMALL_PARTS;
        try (InputStream in = part.getInputStream()) {
            if (in.skip(limit + 1) > limit) {
                throw new UnreadableFile(FileProblem.FILE_SUSPICIOUS);
            }
        }
    }

    private static <H extends DefaultHandler> H parse(@Nullable InputStream part, H handler, Allowance allowance)
            throws IOException, SAXException, ParserConfigurationException {
        if (part != null) {
            try (XmlText text = new XmlText(part, allowance)) {
                XMLReader reader = XMLHelper.newXMLReader();
                reader.setContentHandler(handler);
                reader.setErrorHandler(handler);
                reader.parse(new InputSource(text));
            }
        }
        return handler;
    }

    private static UnreadableFile unreadable(SAXException broken) {
        if (broken.getException() instanceof UnreadableFile why) {
            return why;
        }
        boolean doctype = broken.getMessage() != null && broken.getMessage().contains("DOCTYPE");
        return new UnreadableFile(doctype ? FileProblem.FILE_SUSPICIOUS : FileProblem.FILE_DAMAGED, broken);
    }
}
