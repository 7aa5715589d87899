package banzhang.command.register.imports.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// XML 文字 — one part of a package as it is parsed: UTF-8 whatever it says it is, no tag, comment or instruction of
/// boundless length, and only so much of all parts together.
///
/// A parser hands text on in pieces, but gathers each tag, comment and instruction whole: a small file can make one of
/// them a hundred megabytes long. And one sheet may be listed a thousand times over.
final class XmlText extends FilterReader {
    /// Real ones have some hundred characters.
    private static final int LONGEST_MARKUP = 64 * 1024;

    /// 标记 — what the next character is part of.
    private enum Inside {
        TEXT,
        /// After `<`, before it is known what begins here.
        OPENING,
        TAG,
        SINGLE_QUOTES,
        DOUBLE_QUOTES,
        COMMENT,
        CDATA
    }

    private final Allowance allowance;
    private final StringBuilder opening = new StringBuilder();
    private Inside inside = Inside.TEXT;
    private int length;
    private int dashes;
    private int brackets;
    private boolean begun;

    /// 余量 — how many characters may still be read of one package.
    static final class Allowance {
        private long left = ReadingLimits.UNPACKED_BYTES;

        private void take(int characters) throws TooMuchXmlException {
            left -= characters;
            if (left < 0) {
                throw new TooMuchXmlException();
            }
        }
    }

    /// 读不完 — the part is made to exhaust its reader.
    static final class TooMuchXmlException extends IOException {
        private static final long serialVersionUID = 1;

        private TooMuchXmlException() {
            super("more XML than any table has");
        }
    }

    XmlText(InputStream part, Allowance allowance) {
        super(new InputStreamReader(
                part,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = begun ? super.read(into, from, most) : readFirst(into, from, most);
        if (read > 0) {
            allowance.take(read);
            for (int i = from; i < from + read; i++) {
                follow(into[i]);
            }
        }
        return read;
    }

    /// Without the mark some programs put before the text.
    private int readFirst(char[] into, int from, int most) throws IOException {
        int first = super.read();
        if (first < 0 || most == 0) {
            return first < 0 ? -1 : 0;
        }
        begun = true;
        if (first == '\uFEFF') {
            return super.read(into, from, most);
        }
        into[from] = (char) first;
        return 1;
    }

    private void follow(char at) throws TooMuchXmlException {
        if (inside == Inside.TEXT) {
            if (at == '<') {
                inside = Inside.OPENING;
                opening.setLength(0);
                length = 0;
            }
            return;
        }
        boolean gathered = inside != Inside.CDATA;
        if (gathered && ++length > LONGEST_MARKUP) {
            throw new TooMuchXmlException();
        }
        switch (inside) {
            case OPENING -> open(at);
            case SINGLE_QUOTES -> inside = at == '\'' ? Inside.TAG : inside;
            case DOUBLE_QUOTES -> inside = at == '"' ? Inside.TAG : inside;
            case COMMENT -> {
                boolean ends = at == '>' && dashes >= 2;
                dashes = at == '-' ? dashes + 1 : 0;
                inside = ends ? Inside.TEXT : inside;
            }
            case CDATA -> {
                boolean ends = at == '>' && brackets >= 2;
                brackets = at == ']' ? brackets + 1 : 0;
                inside = ends ? Inside.TEXT : inside;
            }
            case TAG -> inTag(at);
            case TEXT -> throw new IllegalStateException("text is not markup");
        }
    }

    private void open(char at) {
        opening.append(at);
        String begun = opening.toString();
        dashes = 0;
        brackets = 0;
        if (begun.equals("!--")) {
            inside = Inside.COMMENT;
        } else if (begun.equals("![CDATA[")) {
            inside = Inside.CDATA;
        } else if (!"!--".startsWith(begun) && !"![CDATA[".startsWith(begun)) {
            inside = Inside.TAG;
            inTag(at);
        }
    }

    /// Also of an instruction, whose quotes need not be closed: then it is too long, or the parser refuses it.
    private void inTag(char at) {
        inside = switch (at) {
            case '>' -> Inside.TEXT;
            case '\'' -> Inside.SINGLE_QUOTES;
            case '"' -> Inside.DOUBLE_QUOTES;
            default -> Inside.TAG;
        };
    }
}
