package banzhang.command.register.imports.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// 文字编码 — tells the encoding of a text file and decodes it: UTF-8, UTF-16 or GB18030 (which GBK and GB2312 are part
/// of).
///
/// Nothing is guessed into other characters: bytes that fit no encoding become U+FFFD and are reported cell by cell.
final class TextBytes {
    static final char UNREADABLE = '\uFFFD';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;

    private TextBytes() {}

    static String decode(byte[] bytes) throws UnreadableFile {
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            return withoutMark(new String(bytes, wide));
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new UnreadableFile(FileProblem.FILE_KIND_UNKNOWN);
            }
        }
        try {
            return withoutMark(strictly(bytes, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            if (saysUtf8(bytes)) {
                throw new UnreadableFile(FileProblem.ENCODINGS_MIXED);
            }
            return chinese(bytes);
        }
    }

    /// GB18030 when the bytes are valid in it and read like Chinese; else UTF-8 with the bad bytes marked.
    private static String chinese(byte[] bytes) throws UnreadableFile {
        try {
            String text = strictly(bytes, GB18030);
            if (!readsLikeChinese(bytes)) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            if (Utf8Run.isIn(bytes)) {
                throw new UnreadableFile(FileProblem.ENCODINGS_MIXED);
            }
            return text;
        } catch (CharacterCodingException neither) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// In Chinese text nearly all double bytes have both bytes high (the GB 2312 plane); a Western text in some old
    /// encoding, taken for GB18030, pairs a high byte with the plain letter after it.
    private static boolean readsLikeChinese(byte[] bytes) {
        int common = 0;
        int others = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = bytes[++i] & 0xFF;
            if (trail >= 0xA1 && lead >= 0xA1) {
                common++;
            } else {
                others++;
            }
        }
        return common >= 4 * others;
    }

    private static boolean saysUtf8(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    }

    private static @org.jspecify.annotations.Nullable Charset wideCharset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, SAMPLE); i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (bytes.length % 2 != 0 || evenZeros + oddZeros == 0) {
            return null;
        }
        // separators and line ends are ASCII: their zero byte is on one side only
        if (evenZeros == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return oddZeros == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
