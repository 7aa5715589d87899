package banzhang.query.views;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// 一问一读 — what several parts of one answer reckon with is read once for all of them: a page asks for the school's
/// organisation in ten places, and is to say the same of it in each.
///
/// It is read after the request's own writes have been waited for, see [OwnWriteInterceptor]; outside a request it is
/// read whenever it is asked for.
public final class ReadOnce {
    private static final String PLACE = ReadOnce.class.getName() + "|";

    private ReadOnce() {}

    /// @param what of which kind, and by which keys; one kind has one type
    /// @param reading answers it
    // what one name stands for was put there by the same reading
    @SuppressWarnings("unchecked")
    public static <T> T inRequest(String what, Supplier<T> reading) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return reading.get();
        }
        Object known = request.getAttribute(PLACE + what, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = reading.get();
            request.setAttribute(PLACE + what, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (T) known;
    }
}
