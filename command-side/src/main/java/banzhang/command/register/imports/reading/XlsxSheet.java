package banzhang.command.register.imports.reading;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// XLSX 工作表 — one sheet's XML as it streams by.
final class XlsxSheet extends DefaultHandler {
    private static final int LETTERS_OF_A_COLUMN = 3;
    private final TableBuilder table;
    private final XlsxSharedTexts texts;
    private final XlsxStyles styles;
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private @Nullable String type;
    private int style;
    private boolean formula;
    private boolean inValue;
    private boolean inPhonetic;

    XlsxSheet(String name, XlsxSharedTexts texts, XlsxStyles styles, ReadingBudget budget) {
        this.table = new TableBuilder(name, budget);
        this.texts = texts;
        this.styles = styles;
    }

    Table table() throws UnreadableFile {
        return table.build();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> inValue = !inPhonetic;
            default -> {
                // layout
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inValue) {
            value.append(characters, start, length);
            requireShort();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> endCell();
            default -> {
                // layout
            }
        }
    }

    private void beginRow(@Nullable String number) {
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        type = attributes.getValue("t");
        String styled = attributes.getValue("s");
        style = styled == null ? 0 : Integer.parseInt(styled);
        formula = false;
        value.setLength(0);
    }

    /// POI counts columns in 16 bits: its `CRXP` is its `A` again.
    private static int columnOf(String reference) throws SAXException {
        int letters = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters > LETTERS_OF_A_COLUMN) {
            throw new SAXException(new UnreadableFile(FileProblem.TOO_MANY_COLUMNS));
        }
        return CellReference.convertColStringToIndex(reference.substring(0, letters));
    }

    private static boolean isLetter(char at) {
        return at >= 'A' && at <= 'Z' || at >= 'a' && at <= 'z';
    }

    private void requireShort() throws SAXException {
        try {
            ReadingLimits.requireShort(value);
        } catch (UnreadableFile refused) {
            throw new SAXException(refused);
        }
    }

    private void endCell() throws SAXException {
        try {
            table.put(row, column, cell());
        } catch (UnreadableFile refused) {
            throw new SAXException(refused);
        }
    }

    private Cell cell() {
        if (formula) {
            return new Cell(Cell.Kind.FORMULA, "");
        }
        String text = value.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.text(texts.text(Integer.parseInt(text.strip())));
            case "str", "inlineStr" -> Cell.text(text);
            case "b" -> Cell.text(text.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(Cell.Kind.ERROR, text);
            case "d" -> new Cell(Cell.Kind.DATE, text.strip().substring(0, 10));
            default -> text.isBlank() ? Cell.BLANK : styles.cell(Double.parseDouble(text), style);
        };
    }
}
