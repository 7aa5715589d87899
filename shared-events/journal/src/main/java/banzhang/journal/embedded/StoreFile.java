package banzhang.journal.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// 数据文件 — the one file of a directory that everything is in.
final class StoreFile {
    /// The layout of maps, keys and documents: a change is a new version.
    private static final int VERSION = 1;

    private static final int CACHE_MIB = 32;

    private StoreFile() {}

    /// @throws EmbeddedDatabaseException when the directory is in use, cannot be written, or is not ours to read
    static MVStore open(Path directory) {
        Path file = directory.resolve("banzhang.mv");
        try {
            Files.createDirectories(directory);
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MIB)
                    .open();
            checkVersion(store, file);
            syncEntry(directory);
            return store;
        } catch (MVStoreException failed) {
            throw explain(failed, directory);
        } catch (IOException unwritable) {
            throw new EmbeddedDatabaseException(
                    "数据目录不可写，请检查权限与磁盘：" + directory
                            + " The data directory cannot be written: check its permissions and the disk.",
                    unwritable);
        }
    }

    private static void checkVersion(MVStore store, Path file) {
        if (store.getCurrentVersion() == 0) {
            store.setStoreVersion(VERSION);
            store.commit();
            store.sync();
        }
        if (store.getStoreVersion() != VERSION) {
            int found = store.getStoreVersion();
            store.closeImmediately();
            throw new EmbeddedDatabaseException(
                    "数据文件的版本是 " + found + "，本程序只认 " + VERSION + "，请用写它的程序打开：" + file
                            + " The file has version " + found + ", this program knows " + VERSION
                            + ": open it with the program that wrote it.",
                    null);
        }
    }

    /// A new file is not on disk before its directory's entry is.
    private static void syncEntry(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    private static EmbeddedDatabaseException explain(MVStoreException failed, Path directory) {
        return failed.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? new EmbeddedDatabaseException(
                        "数据目录正被另一个进程使用，请先停止它，或换一个目录：" + directory
                                + " The data directory is in use by another process: stop that one, or choose another"
                                + " directory.",
                        failed)
                : new EmbeddedDatabaseException(
                        "数据文件不可读，请恢复备份，不要修改它：" + directory
                                + " The data file cannot be read: restore a backup, and keep this file as it is.",
                        failed);
    }
}
