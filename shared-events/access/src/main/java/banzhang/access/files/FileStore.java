package banzhang.access.files;

import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// 文件库 — files by the digest of their bytes; a small one lies in its head, which is one write less for every drawn
/// signature, a large one in parts, as no database takes documents of any size.
///
/// A file is stored, majority and journaled, before the event that names it; one whose event was then refused is
/// never named and harms nobody. Its parts come before its head: what has a head is there whole.
public final class FileStore {
    private static final int PART = 512 * 1024;
    private static final int SMALL = 32 * 1024;
    private static final String HEAD_OF_OLD = "png";
    private static final String WHOLE = "whole";
    private static final String TYPE = "type";
    private static final String BYTES = "bytes";
    private static final String SHEETS = "sheets";
    private static final String DEVICES = "devices";
    private static final String PREVIEWS = "previews";
    private static final String DATA = "data";
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> parts;

    public FileStore(MongoDatabase database) {
        this.heads = safely(database.getCollection("blobs"));
        this.parts = safely(database.getCollection("blob_parts"));
    }

    private static MongoCollection<Document> safely(MongoCollection<Document> files) {
        return files.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /// Stores a file for those who may see this sheet; storing it again adds the sheet.
    public Digest keep(byte[] content, FileType type, HandoverId sheet) {
        return keep(content, type, sheet, Map.of());
    }

    /// Stores a document of this device for those who may see its card; storing it again adds the device.
    public Digest keep(byte[] content, FileType type, DeviceId device) {
        return keep(content, type, Updates.addToSet(DEVICES, device.value()), Map.of());
    }

    /// Stores a picture with smaller ones of it, by their longest side.
    public Digest keep(byte[] content, FileType type, HandoverId sheet, Map<Integer, Digest> previews) {
        return keep(content, type, Updates.addToSet(SHEETS, sheet.value()), previews);
    }

    private Digest keep(byte[] content, FileType type, Bson seenBy, Map<Integer, Digest> previews) {
        Digest digest = Digest.of(content);
        boolean small = content.length <= SMALL;
        if (!small && heads.find(byDigest(digest)).first() == null) {
            keepParts(digest, content);
        }
        Document smaller = new Document();
        previews.forEach((side, preview) -> smaller.append(Integer.toString(side), preview.hex()));
        Document first = new Document(TYPE, type.name())
                .append(BYTES, (long) content.length)
                .append(PREVIEWS, smaller);
        if (small) {
            first.append(WHOLE, new Binary(content));
        }
        Bson head = Updates.combine(Updates.setOnInsert(first), seenBy);
        try {
            upsert(digest, head);
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            // another request stored the same file between look and insert: now it is there to be added to
            upsert(digest, head);
        }
        return digest;
    }

    public Optional<StoredFile> find(Digest digest) {
        return Optional.ofNullable(heads.find(byDigest(digest)).first()).map(FileStore::fileOf);
    }

    /// The bytes, which are those of the digest.
    ///
    /// @throws FileChangedException when they are not any more
    public byte[] read(StoredFile file) {
        byte[] content = stored(file);
        if (!Digest.of(content).equals(file.digest())) {
            throw new FileChangedException(file.digest());
        }
        return content;
    }

    /// Reads every file.
    ///
    /// @param named the digests that events name
    public FileCheck check(Set<Digest> named) {
        Set<Digest> missing = new HashSet<>(named);
        FileTally tally = new FileTally();
        for (Document head : heads.find()) {
            StoredFile file = fileOf(head);
            missing.remove(file.digest());
            tally.count(file, Digest.of(stored(file)).equals(file.digest()), named.contains(file.digest()));
        }
        return tally.sum(missing);
    }

    private void keepParts(Digest digest, byte[] content) {
        for (int part = 0; part * PART < content.length; part++) {
            byte[] data = Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
            String id = partOf(digest, part);
            parts.replaceOne(
                    Filters.eq("_id", id),
                    new Document("_id", id).append(DATA, new Binary(data)),
                    new ReplaceOptions().upsert(true));
        }
    }

    /// Whatever is there, part after part up to the first that is not.
    private byte[] stored(StoredFile file) {
        Document head = heads.find(byDigest(file.digest())).first();
        for (String whole : new String[] {WHOLE, HEAD_OF_OLD}) {
            if (head != null && head.get(whole) instanceof Binary content) {
                return content.getData();
            }
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int part = 0; content.size() < file.bytes(); part++) {
            Document found =
                    parts.find(Filters.eq("_id", partOf(file.digest(), part))).first();
            if (found == null) {
                break;
            }
            content.writeBytes(found.get(DATA, Binary.class).getData());
        }
        return content.toByteArray();
    }

    private void upsert(Digest digest, Bson head) {
        heads.updateOne(byDigest(digest), head, new UpdateOptions().upsert(true));
    }

    private static Bson byDigest(Digest digest) {
        return Filters.eq("_id", digest.hex());
    }

    private static String partOf(Digest digest, int part) {
        return digest.hex() + "/" + part;
    }

    private static StoredFile fileOf(Document head) {
        Document previews = head.get(PREVIEWS, new Document());
        Binary whole = head.get(HEAD_OF_OLD, new Binary(new byte[0]));
        return new StoredFile(
                new Digest(head.getString("_id")),
                FileType.valueOf(head.get(TYPE, FileType.PNG.name())),
                head.get(BYTES, (long) whole.length()),
                head.getList(SHEETS, String.class, List.of()).stream()
                        .map(HandoverId::new)
                        .collect(Collectors.toSet()),
                head.getList(DEVICES, String.class, List.of()).stream()
                        .map(DeviceId::new)
                        .collect(Collectors.toSet()),
                Set.copyOf(head.getList("readers", String.class, List.of())),
                previews.entrySet().stream()
                        .collect(Collectors.toMap(
                                preview -> Integer.valueOf(preview.getKey()),
                                preview -> new Digest(String.valueOf(preview.getValue())))));
    }
}
