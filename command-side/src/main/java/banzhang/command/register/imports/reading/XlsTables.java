package banzhang.command.register.imports.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// XLS 表 — the binary workbooks of Excel 97 to 2003, read record by record without building the workbook.
final class XlsTables {
    private XlsTables() {}

    static List<Table> read(byte[] bytes) throws UnreadableFile {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            requireWorkbook(files);
            XlsRecords records = new XlsRecords();
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(new Listener(records));
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
            return records.tables();
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableFile(FileProblem.FILE_ENCRYPTED, encrypted);
        } catch (OldFileFormatException old) {
            throw new UnreadableFile(FileProblem.FILE_OLD_EXCEL, old);
        } catch (HSSFUserException refused) {
            throw refused.getReason() instanceof UnreadableFile why
                    ? why
                    : new UnreadableFile(FileProblem.FILE_DAMAGED, refused);
        } catch (IOException | RuntimeException damaged) {
            // POI answers damaged files with whatever runtime exception the damage leads to
            throw new UnreadableFile(FileProblem.FILE_DAMAGED, damaged);
        }
    }

    private static void requireWorkbook(POIFSFileSystem files) throws UnreadableFile {
        boolean workbook = false;
        for (String entry : files.getRoot().getEntryNames()) {
            switch (entry.toLowerCase(Locale.ROOT)) {
                case "encryptedpackage" -> throw new UnreadableFile(FileProblem.FILE_ENCRYPTED);
                case "_vba_project_cur" -> throw new UnreadableFile(FileProblem.FILE_HAS_MACROS);
                case "workbook" -> workbook = true;
                default -> {
                    // summaries and the like
                }
            }
        }
        if (!workbook) {
            boolean old = files.getRoot().getEntryNames().stream().anyMatch("book"::equalsIgnoreCase);
            throw new UnreadableFile(old ? FileProblem.FILE_OLD_EXCEL : FileProblem.FILE_KIND_UNKNOWN);
        }
    }

    /// Lets a limit stop the reading at the record that breaks it.
    private static final class Listener extends AbortableHSSFListener {
        private final XlsRecords records;

        Listener(XlsRecords records) {
            this.records = records;
        }

        @Override
        public short abortableProcessRecord(Record record) throws HSSFUserException {
            try {
                records.take(record);
                return 0;
            } catch (UnreadableFile refused) {
                throw new HSSFUserException(refused.getMessage(), refused);
            }
        }
    }
}
