package banzhang.access.files;

import banzhang.events.value.Digest;

/// 文件有变 — the stored bytes are not those of the digest, or some are gone.
public final class FileChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FileChangedException(Digest digest) {
        super("the file " + digest + " is not as it was stored");
    }
}
