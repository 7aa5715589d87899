package banzhang.command.register.imports.hostile;

import banzhang.command.register.imports.reading.FileProblem;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// 加密的文件 — workbooks behind a password, by every way there is.
final class LockedFiles {
    private static final byte[] LOCAL = {'P', 'K', 3, 4};
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};

    private LockedFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> all = new ArrayList<>();
        for (String password : List.of("a", "secret", "密码", "VelvetSweatshop")) {
            all.add(locked("agile " + password, () -> xlsx(new EncryptionInfo(EncryptionMode.agile), password)));
            all.add(locked("standard " + password, () -> xlsx(new EncryptionInfo(EncryptionMode.standard), password)));
        }
        for (CipherAlgorithm cipher : List.of(CipherAlgorithm.aes128, CipherAlgorithm.aes192, CipherAlgorithm.aes256)) {
            for (HashAlgorithm hash : List.of(HashAlgorithm.sha1, HashAlgorithm.sha256, HashAlgorithm.sha512)) {
                all.add(locked(
                        cipher + " " + hash,
                        () -> xlsx(new EncryptionInfo(EncryptionMode.agile, cipher, hash, -1, -1, null), "secret")));
            }
        }
        all.add(locked("an old workbook", LockedFiles::xls));
        all.add(locked("only the name of it", () -> Packages.compound("EncryptedPackage")));
        all.add(locked("the name in capitals", () -> Packages.compound("ENCRYPTEDPACKAGE", "EncryptionInfo")));
        all.add(locked("a workbook beside it", () -> Packages.compound("Workbook", "EncryptedPackage")));
        all.add(locked("a zip's own password", () -> flagged(Packages.xlsx())));
        return all;
    }

    private static HostileFile locked(String what, HostileFile.Content content) {
        return HostileFile.of(what, content, FileProblem.FILE_ENCRYPTED);
    }

    private static byte[] xlsx(EncryptionInfo info, String password) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = info.getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(Packages.xlsx());
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /// The password is the thread's.
    private static byte[] xls() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return Packages.xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /// Every entry said to be encrypted.
    private static byte[] flagged(byte[] zip) {
        byte[] marked = zip.clone();
        for (int at = 0; at + 10 < marked.length; at++) {
            if (startsAt(marked, at, LOCAL)) {
                marked[at + 6] |= 1;
            } else if (startsAt(marked, at, CENTRAL)) {
                marked[at + 8] |= 1;
            }
        }
        return marked;
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (bytes[at + i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
