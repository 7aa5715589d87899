package banzhang.command.register.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// 单元格格式 — which number formats a workbook's cells have, and from which year its dates count: what makes a number a
/// date.
final class XlsxStyles extends DefaultHandler {
    /// What a workbook can hold of each; a number format has at most 255 characters.
    private static final int MOST_STYLES = 65_536;

    private static final int MOST_FORMATS = 4096;
    private static final int LONGEST_FORMAT = 255;
    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellStyles;
    private boolean from1904;

    Cell cell(double value, int style) {
        int index = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String format = own.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index));
        return Numbers.cell(value, index, format, from1904);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "numFmt" -> keep(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    refuse(formatOfStyle.size() >= MOST_STYLES);
                    formatOfStyle.add(number(attributes, "numFmtId"));
                }
            }
            case "workbookPr" -> {
                String date1904 = attributes.getValue("date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            }
            default -> {
                // fonts, fills, borders
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    /// A code too long to be one is no date's.
    private void keep(int index, @Nullable String code) throws SAXException {
        refuse(own.size() >= MOST_FORMATS);
        if (code != null && code.length() <= LONGEST_FORMAT) {
            own.put(index, code);
        }
    }

    private static void refuse(boolean tooMany) throws SAXException {
        if (tooMany) {
            throw new SAXException(new UnreadableFile(FileProblem.FILE_SUSPICIOUS));
        }
    }

    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
