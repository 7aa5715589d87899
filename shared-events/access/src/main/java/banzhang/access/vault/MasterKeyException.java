package banzhang.access.vault;

/// 主密钥不符 — the vault cannot be opened with the master key there is; the message says what to do, in two languages.
public final class MasterKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MasterKeyException(String what) {
        super(what);
    }

    MasterKeyException(String what, Throwable cause) {
        super(what, cause);
    }
}
