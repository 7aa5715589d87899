package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// 来文检查 — a JSON body is UTF-8, at most 1 MiB, and holds no half characters and no control characters.
@ControllerAdvice
public class WellFormedBody extends RequestBodyAdviceAdapter {
    static final int LARGEST = 1 << 20;

    // escapes one by one, so that an escaped backslash before a `u` is not mistaken
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})(?:\\\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|.)", Pattern.DOTALL);

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        MediaType type = input.getHeaders().getContentType();
        Charset charset = type == null ? null : type.getCharset();
        refuse(charset != null && !charset.equals(StandardCharsets.UTF_8), AccessRefusal.CONTENT_TYPE_NOT_SUPPORTED);
        refuse(input.getHeaders().getContentLength() > LARGEST, AccessRefusal.BODY_TOO_LARGE);
        byte[] body = input.getBody().readNBytes(LARGEST + 1);
        refuse(body.length > LARGEST, AccessRefusal.BODY_TOO_LARGE);
        requireWellFormed(decode(body));
        return new ReadBody(input.getHeaders(), body);
    }

    private record ReadBody(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(AccessRefusal.TEXT_NOT_WELL_FORMED);
        }
    }

    private static void requireWellFormed(String json) {
        if (json.indexOf('\\') < 0) {
            return;
        }
        Matcher escapes = ESCAPE.matcher(json);
        while (escapes.find()) {
            String unit = escapes.group(1);
            String letter = escapes.group();
            boolean control = letter.equals("\\b") || letter.equals("\\f");
            refuse(
                    control || (unit != null && !isCharacter(unit, escapes.group(2) != null)),
                    AccessRefusal.TEXT_NOT_WELL_FORMED);
        }
    }

    /// Whether a `\\u` escape, followed by a low surrogate's escape or not, is a character that may be kept.
    private static boolean isCharacter(String unit, boolean lowFollows) {
        char value = (char) Integer.parseInt(unit, 16);
        boolean keepable = value >= ' ' || value == '\n' || value == '\r' || value == '\t';
        return keepable && !Character.isLowSurrogate(value) && Character.isHighSurrogate(value) == lowFollows;
    }

    private static void refuse(boolean broken, AccessRefusal refusal) {
        if (broken) {
            throw new Refused(refusal);
        }
    }
}
