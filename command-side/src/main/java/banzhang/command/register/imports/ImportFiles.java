package banzhang.command.register.imports;

import banzhang.access.account.Durable;
import banzhang.access.vault.PersonKeys;
import banzhang.command.register.imports.UploadedFile.Stage;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/// 导入文件库 — checked files and their staged rows, between the upload and the last step of the import.
///
/// One collection, three sorts of documents by the first letter of their `_id`: `f/<school>/<import>` a file,
/// `r/<import>/<chunk>` a chunk of its rows, `d/<school>/<kind>/<digest>` the import that has the file's bytes.
/// Everything is written majority-acknowledged and journaled: an import resumes from it after a crash.
public class ImportFiles {
    public static final String COLLECTION = "import_files";

    private static final String ID = "_id";
    private static final String STAGE = "stage";
    private static final String BYTES = "z";
    private static final String IMPORT = "import";
    private final MongoCollection<Document> documents;
    private final KeptUploads originals;

    public ImportFiles(MongoDatabase database, PersonKeys keys) {
        this.documents = Durable.collection(database, COLLECTION);
        this.originals = new KeptUploads(database, keys);
    }

    /// The files as they were uploaded.
    KeptUploads originals() {
        return originals;
    }

    /// Keeps a file, or what has become of it.
    public void save(UploadedFile file) {
        String id = idOf(file.school(), file.id());
        Document document =
                new Document(ID, id).append(STAGE, file.stage().name()).append(BYTES, packed(file));
        documents.replaceOne(byId(id), document, new ReplaceOptions().upsert(true));
    }

    Optional<UploadedFile> find(SchoolId school, ImportId id) {
        return Optional.ofNullable(documents.find(byId(idOf(school, id))).first())
                .map(document -> unpacked(document, typeOf(UploadedFile.class)));
    }

    /// The files of a school, the latest first.
    List<UploadedFile> of(SchoolId school, int most) {
        String from = "f/" + school + "/";
        List<UploadedFile> files = new ArrayList<>();
        for (Document document : documents.find(between(from))) {
            files.add(unpacked(document, typeOf(UploadedFile.class)));
        }
        return files.stream()
                .sorted((one, other) -> other.uploadedAt().compareTo(one.uploadedAt()))
                .limit(most)
                .toList();
    }

    /// The files of all schools about which something may be left to be done.
    List<UploadedFile> unfinished() {
        List<UploadedFile> files = new ArrayList<>();
        for (Document document : documents.find(between("f/"))) {
            if (Stage.CHECKED.name().equals(document.getString(STAGE))) {
                files.add(unpacked(document, typeOf(UploadedFile.class)));
            }
        }
        return files;
    }

    void stage(ImportId id, int chunk, List<?> rows) {
        // the same file may be checked by twins of one request
        documents.replaceOne(
                byId(idOf(id, chunk)),
                new Document(ID, idOf(id, chunk)).append(BYTES, packed(rows)),
                new ReplaceOptions().upsert(true));
    }

    /// The rows of one chunk; empty when they are missing.
    <T> List<T> staged(ImportId id, int chunk, Class<T> type) {
        JavaType listOfRows = CanonicalJson.mapper().getTypeFactory().constructCollectionType(List.class, type);
        Document document = documents.find(byId(idOf(id, chunk))).first();
        return document == null ? List.of() : unpacked(document, listOfRows);
    }

    /// Forgets the staged rows of a file of this many chunks, and the file itself.
    void unstage(ImportId id, int chunks) {
        originals.drop(id);
        for (int chunk = 0; chunk < chunks; chunk++) {
            documents.deleteOne(byId(idOf(id, chunk)));
        }
    }

    void forget(UploadedFile file) {
        unstage(file.id(), file.chunks());
        documents.deleteOne(byId(idOf(file.school(), file.id())));
    }

    /// The import that has these bytes, if any.
    Optional<ImportId> holderOf(UploadedFile file) {
        return Optional.ofNullable(documents.find(byId(digestId(file))).first())
                .map(document -> new ImportId(document.getString(IMPORT)));
    }

    /// Makes this import the one that has the file's bytes, in place of `before`.
    ///
    /// @return whether it is; not when another was faster
    boolean hold(UploadedFile file, @Nullable ImportId before) {
        Document held =
                new Document(ID, digestId(file)).append(IMPORT, file.id().value());
        if (before != null) {
            Bson stillBefore = Filters.and(byId(digestId(file)), Filters.eq(IMPORT, before.value()));
            return documents.replaceOne(stillBefore, held).getMatchedCount() == 1;
        }
        try {
            documents.insertOne(held);
            return true;
        } catch (DuplicateKeyException raced) {
            return false;
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            return false;
        }
    }

    private static String idOf(SchoolId school, ImportId id) {
        return "f/" + school + "/" + id;
    }

    private static String idOf(ImportId id, int chunk) {
        return "r/%s/%05d".formatted(id, chunk);
    }

    private static String digestId(UploadedFile file) {
        return "d/" + file.school() + "/" + file.kind().code() + "/" + file.digest();
    }

    private static Bson byId(String id) {
        return Filters.eq(ID, id);
    }

    private static Bson between(String prefix) {
        return Filters.and(Filters.gte(ID, prefix), Filters.lt(ID, prefix + '\uFFFF'));
    }

    private static JavaType typeOf(Class<?> type) {
        return CanonicalJson.mapper().constructType(type);
    }

    private static Binary packed(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(CanonicalJson.bytes(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Binary(bytes.toByteArray());
    }

    private static <T> T unpacked(Document document, JavaType type) {
        try (GZIPInputStream zip = new GZIPInputStream(
                new ByteArrayInputStream(document.get(BYTES, Binary.class).getData()))) {
            return CanonicalJson.mapper().readValue(zip, type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
