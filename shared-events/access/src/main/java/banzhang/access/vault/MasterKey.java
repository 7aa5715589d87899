package banzhang.access.vault;

import banzhang.access.account.Secrets;
import java.util.Base64;

/// 一把主密钥 — named after itself: the name tells which key it is and nothing about it.
record MasterKey(String id, byte[] bytes) {
    static MasterKey of(byte[] bytes) {
        String text = Base64.getEncoder().encodeToString(bytes);
        return new MasterKey(Secrets.digest("banzhang master key\n" + text).substring(0, 16), bytes);
    }

    /// Never shows the key, wherever it is printed.
    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
