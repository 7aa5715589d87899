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
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// XLS 表 — the binary workbooks of Excel 97 to 2003, read record by record without building the workbook.
final class XlsTables {
    private static final int RECORD_HEADER = 4;

    private XlsTables() {}

    static List<Table> read(byte[] bytes) throws UnreadableFile {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            requireFewTexts(files.getRoot(), requireWorkbook(files));
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
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // POI answers damaged files with whatever runtime exception the damage leads to
            throw new UnreadableFile(FileProblem.FILE_DAMAGED, damaged);
        }
    }

    /// The name its workbook has.
    private static String requireWorkbook(POIFSFileSystem files) throws UnreadableFile {
        String workbook = null;
        for (String entry : files.getRoot().getEntryNames()) {
            switch (entry.toLowerCase(Locale.ROOT)) {
                case "encryptedpackage" -> throw new UnreadableFile(FileProblem.FILE_ENCRYPTED);
                case "_vba_project_cur" -> throw new UnreadableFile(FileProblem.FILE_HAS_MACROS);
                case "workbook" -> workbook = entry;
                default -> {
                    // summaries and the like
                }
            }
        }
        if (workbook == null) {
            boolean old = files.getRoot().getEntryNames().stream().anyMatch("book"::equalsIgnoreCase);
            throw new UnreadableFile(old ? FileProblem.FILE_OLD_EXCEL : FileProblem.FILE_KIND_UNKNOWN);
        }
        return workbook;
    }

    /// POI builds the table of shared texts before a listener sees its record: a megabyte of texts of nothing is
    /// a hundred in memory.
    private static void requireFewTexts(DirectoryEntry root, String workbook) throws IOException, UnreadableFile {
        try (DocumentInputStream records = new DocumentInputStream((DocumentEntry) root.getEntry(workbook))) {
            while (records.available() >= RECORD_HEADER) {
                int kind = records.readUShort();
                int length = Math.min(records.readUShort(), records.available());
                if (kind == FilePassRecord.sid) {
                    return; // encrypted from here on, which is refused for itself
                }
                if (kind == SSTRecord.sid && length >= 2 * Integer.BYTES) {
                    records.readInt();
                    ReadingLimits.requireTexts(records.readInt());
                    length -= 2 * Integer.BYTES;
                }
                records.skip(length);
            }
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
