package banzhang.access.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// 来处 — where a request came from, no finer than a network: enough to see that it is another, too little to follow one.
public final class Origin {
    private Origin() {}

    /// Of the request under way; empty when there is none.
    public static String ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? coarse(asked.getRequest().getRemoteAddr())
                : "";
    }

    static String coarse(String address) {
        try {
            InetAddress from = InetAddress.ofLiteral(address);
            byte[] bytes = from.getAddress();
            if (from.isLoopbackAddress()) {
                return "local";
            }
            return bytes.length == 4
                    ? "%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, 6)) + "/48";
        } catch (IllegalArgumentException unparsable) {
            return "unknown";
        }
    }
}
