package banzhang.access.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// 密钥文件 — one key a line in Base64, oldest first; mode 0600, and refused when others may read it.
record KeyFile(Path file) implements KeyRing {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    @Override
    public void createIfAbsent() {
        if (!Files.exists(file)) {
            try {
                write(List.of(MasterKey.of(Sealing.freshKey())), false);
            } catch (FileAlreadyExistsException other) {
                // another process was first: its key is the key
                return;
            } catch (IOException failed) {
                throw new MasterKeyException("无法写入主密钥文件 the master key's file cannot be written: " + file, failed);
            }
        }
    }

    @Override
    public List<MasterKey> read() {
        try {
            requirePrivate();
            List<MasterKey> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Base64.getDecoder().decode(line.strip()))
                    .filter(bytes -> bytes.length == Sealing.KEY_BYTES)
                    .map(MasterKey::of)
                    .toList();
            if (keys.isEmpty()) {
                throw new MasterKeyException("主密钥文件中没有密钥 there is no key in " + file);
            }
            return keys;
        } catch (NoSuchFileException missing) {
            throw new MasterKeyException(
                    "找不到身份保险库的主密钥文件，请从备份中取回 the master key's file is missing, restore it from its backup: " + file,
                    missing);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new MasterKeyException("无法读取主密钥文件 the master key's file cannot be read: " + file, unreadable);
        }
    }

    @Override
    public void add() {
        List<MasterKey> keys = new ArrayList<>(read());
        keys.add(MasterKey.of(Sealing.freshKey()));
        try {
            write(keys, true);
        } catch (IOException failed) {
            throw new MasterKeyException("无法写入主密钥文件 the master key's file cannot be written: " + file, failed);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /// Whole or not at all, and on disk before anything is locked with it.
    private void write(List<MasterKey> keys, boolean replace) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".banzhang", ".key", attributes());
        try {
            Files.write(
                    draft,
                    keys.stream()
                            .map(key -> Base64.getEncoder().encodeToString(key.bytes()))
                            .toList());
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            if (replace) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createLink(file, draft); // fails when there is one, unlike a move
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private FileAttribute<?>[] attributes() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private void requirePrivate() throws IOException {
        if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new MasterKeyException(
                    "主密钥文件只能由本用户读取，请执行 chmod 600 others may read the master key, chmod 600 " + file);
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
