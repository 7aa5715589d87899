package banzhang.command.register.imports;

import banzhang.access.account.Durable;
import banzhang.access.vault.PersonKeys;
import banzhang.events.value.ImportId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.types.Binary;

/// 留存原件 — an uploaded file itself, while it may have to be read once more in another way.
///
/// Files name people in columns nobody asked for, so the bytes are sealed under a key of their own; with the key they
/// are gone from older backups, too.
final class KeptUploads {
    private static final int PIECE = 8 * 1024 * 1024;
    private static final String BYTES = "z";
    private static final String PIECES = "pieces";
    private final MongoCollection<Document> documents;
    private final PersonKeys keys;

    KeptUploads(MongoDatabase database, PersonKeys keys) {
        this.documents = Durable.collection(database, "import_originals");
        this.keys = keys;
    }

    void keep(ImportId id, byte[] file) {
        byte[] packed = packed(file);
        int pieces = Math.ceilDiv(packed.length, PIECE);
        for (int piece = 0; piece < pieces; piece++) {
            byte[] part = Arrays.copyOfRange(packed, piece * PIECE, Math.min(packed.length, (piece + 1) * PIECE));
            Binary sealed =
                    keys.seal(owner(id), field(piece), Base64.getEncoder().encodeToString(part));
            documents.replaceOne(
                    Filters.eq("_id", key(id, piece)),
                    new Document("_id", key(id, piece)).append(PIECES, pieces).append(BYTES, sealed),
                    new ReplaceOptions().upsert(true));
        }
    }

    /// The file; none when it is kept no longer, or was not kept to its end.
    Optional<byte[]> find(ImportId id) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int pieces = 1;
        for (int piece = 0; piece < pieces; piece++) {
            Document part = documents.find(Filters.eq("_id", key(id, piece))).first();
            Optional<String> open =
                    part == null ? Optional.empty() : keys.open(owner(id), field(piece), part.get(BYTES, Binary.class));
            if (part == null || open.isEmpty()) {
                return Optional.empty();
            }
            pieces = part.getInteger(PIECES);
            packed.writeBytes(Base64.getDecoder().decode(open.get()));
        }
        return Optional.of(unpacked(packed.toByteArray()));
    }

    /// The key first: broken off after it, what is left can be read by nobody.
    void drop(ImportId id) {
        keys.destroy(owner(id));
        int piece = 0;
        while (documents.deleteOne(Filters.eq("_id", key(id, piece))).getDeletedCount() > 0) {
            piece++;
        }
    }

    // with a slash: a person's id has none
    private static String owner(ImportId id) {
        return "import/" + id;
    }

    private static String field(int piece) {
        return "original/" + piece;
    }

    private static String key(ImportId id, int piece) {
        return "%s/%03d".formatted(id, piece);
    }

    private static byte[] packed(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return zip.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
