package banzhang.journal;

import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.util.JsonGeneratorDelegate;

/// 规范把关 — refuses at write whatever would not have exactly one canonical form: fractions, whole numbers beyond ±2⁵³,
/// texts that are not Unicode, keys out of order or twice.
final class CanonicalGenerator extends JsonGeneratorDelegate {
    private static final long LARGEST = 1L << 53;

    private final ArrayDeque<String> lastKeys = new ArrayDeque<>();

    CanonicalGenerator(JsonGenerator delegate) {
        super(delegate, false);
    }

    @Override
    public JsonGenerator writeStartObject() {
        lastKeys.push("");
        return super.writeStartObject();
    }

    @Override
    public JsonGenerator writeStartObject(Object forValue) {
        lastKeys.push("");
        return super.writeStartObject(forValue);
    }

    @Override
    public JsonGenerator writeStartObject(Object forValue, int size) {
        lastKeys.push("");
        return super.writeStartObject(forValue, size);
    }

    @Override
    public JsonGenerator writeEndObject() {
        lastKeys.pop();
        return super.writeEndObject();
    }

    @Override
    public JsonGenerator writeName(String name) {
        checkKey(name);
        return super.writeName(name);
    }

    @Override
    public JsonGenerator writeName(SerializableString name) {
        checkKey(name.getValue());
        return super.writeName(name);
    }

    @Override
    public JsonGenerator writePropertyId(long id) {
        return writeName(Long.toString(id));
    }

    /// Keys ascend by UTF-16 code unit, which is how Java compares strings.
    private void checkKey(String name) {
        checkText(name);
        String last = lastKeys.pop();
        if (name.compareTo(last) <= 0 && !(name.isEmpty() && last.isEmpty())) {
            throw refused("key \"" + name + "\" after \"" + last + "\" is not in canonical order");
        }
        lastKeys.push(name);
    }

    @Override
    public JsonGenerator writeString(String text) {
        if (text != null) {
            checkText(text);
        }
        return super.writeString(text);
    }

    @Override
    public JsonGenerator writeString(SerializableString text) {
        checkText(text.getValue());
        return super.writeString(text);
    }

    @Override
    public JsonGenerator writeString(char[] buffer, int offset, int length) {
        return writeString(new String(buffer, offset, length));
    }

    private void checkText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    throw refused("a text holds half a character (lone surrogate)");
                }
                i++;
            }
        }
    }

    @Override
    public JsonGenerator writeNumber(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw refused("a whole number is beyond ±2^53");
        }
        return super.writeNumber(number);
    }

    @Override
    public JsonGenerator writeNumber(BigInteger number) {
        if (number.bitLength() > 62) {
            throw refused("a whole number is beyond ±2^53");
        }
        return writeNumber(number.longValue());
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        throw refused("a number with a fraction");
    }

    @Override
    public JsonGenerator writeNumber(float number) {
        throw refused("a number with a fraction");
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal number) {
        throw refused("a number with a fraction");
    }

    @Override
    public JsonGenerator writeNumber(String number) {
        throw refused("a number given as text");
    }

    @Override
    public JsonGenerator writeNumber(char[] buffer, int offset, int length) {
        throw refused("a number given as text");
    }

    @Override
    public JsonGenerator writeString(Reader text, int length) {
        throw refused("a text of unknown content");
    }

    @Override
    public JsonGenerator writeArray(long[] numbers, int offset, int length) {
        writeStartArray();
        for (int i = offset; i < offset + length; i++) {
            writeNumber(numbers[i]);
        }
        return writeEndArray();
    }

    @Override
    public JsonGenerator writeArray(double[] numbers, int offset, int length) {
        throw refused("a number with a fraction");
    }

    @Override
    public JsonGenerator writeArray(String[] texts, int offset, int length) {
        writeStartArray();
        for (int i = offset; i < offset + length; i++) {
            writeString(texts[i]);
        }
        return writeEndArray();
    }

    @Override
    public JsonGenerator writeRawValue(String raw) {
        throw refused("a value already in JSON");
    }

    private StreamWriteException refused(String why) {
        return new StreamWriteException(this, "not canonical JSON: " + why);
    }
}
