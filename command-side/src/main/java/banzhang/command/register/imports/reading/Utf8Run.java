package banzhang.command.register.imports.reading;

/// UTF-8 夹杂 — Chinese in UTF-8 among bytes that are otherwise GB18030: 电脑 would come out as 鐢佃剳.
///
/// Two or more Chinese characters in UTF-8 are runs of three bytes each. A run of high bytes that is nothing else is no
/// GB18030 by all likelihood: there it would begin with a character of the rare second level, and every other byte
/// would have to fall into a quarter of its range.
final class Utf8Run {
    private static final int LEAST_BYTES = 6;
    private static final int CHARACTER = 3;

    private Utf8Run() {}

    static boolean isIn(byte[] bytes) {
        int from = 0;
        while (from < bytes.length) {
            int until = from;
            while (until < bytes.length && bytes[until] < 0) {
                until++;
            }
            if (until - from >= LEAST_BYTES && isChinese(bytes, from, until)) {
                return true;
            }
            from = until + 1;
        }
        return false;
    }

    private static boolean isChinese(byte[] bytes, int from, int until) {
        if ((until - from) % CHARACTER != 0) {
            return false;
        }
        for (int at = from; at < until; at += CHARACTER) {
            int lead = bytes[at] & 0xFF;
            boolean han = lead >= 0xE4 && lead <= 0xE9 && follows(bytes[at + 1]) && follows(bytes[at + 2]);
            if (!han) {
                return false;
            }
        }
        return true;
    }

    private static boolean follows(byte at) {
        return (at & 0xC0) == 0x80;
    }
}
