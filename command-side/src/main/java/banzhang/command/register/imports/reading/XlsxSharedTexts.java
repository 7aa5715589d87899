package banzhang.command.register.imports.reading;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// 共享文字 — the texts of a workbook, which its cells name by number. Phonetic readings are left out.
final class XlsxSharedTexts extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final ReadingBudget budget;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;

    XlsxSharedTexts(ReadingBudget budget) {
        this.budget = budget;
    }

    /// @throws IndexOutOfBoundsException when the workbook has no such text: the cell must not be taken for blank
    String text(int index) {
        return texts.get(index);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inPhonetic = true;
            case "t" -> inText = !inPhonetic;
            default -> {
                // fonts
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inText) {
            text.append(characters, start, length);
            requireShort();
        }
    }

    private void requireShort() throws SAXException {
        try {
            ReadingLimits.requireShort(text);
        } catch (UnreadableFile refused) {
            throw new SAXException(refused);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "si" -> keep(text.toString());
            case "rPh" -> inPhonetic = false;
            case "t" -> inText = false;
            default -> {
                // fonts
            }
        }
    }

    private void keep(String shared) throws SAXException {
        try {
            budget.takeCell(shared);
        } catch (UnreadableFile refused) {
            throw new SAXException(refused);
        }
        texts.add(shared);
    }
}
