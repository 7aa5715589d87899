package banzhang.command.handover;

import banzhang.access.HandoverParties;
import banzhang.access.Caller;
import banzhang.events.HandoverSheet;
import banzhang.events.value.Custodian;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// 签名图 — drawn signatures by the digest of their bytes, outside the journal, which keeps the digest alone.
///
/// A drawing is stored, majority and journaled, before the event that names it; one whose event was then refused is
/// never named and harms nobody. Who may see it is kept with it: the school's readers and the classes on the sheet.
public final class Drawings {
    private static final String PNG = "png";
    private static final String READERS = "readers";
    private final MongoCollection<Document> blobs;

    Drawings(MongoDatabase database) {
        this.blobs = database.getCollection("blobs")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /// Stores a drawing for the readers of this sheet; storing it again adds these readers.
    public Digest keep(byte[] png, HandoverSheet sheet) {
        Digest digest = CanonicalJson.digest(png);
        Bson stored = Updates.combine(
                Updates.setOnInsert(PNG, new Binary(png)), Updates.addEachToSet(READERS, readersOf(sheet)));
        try {
            upsert(digest, stored);
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            // another request stored the same drawing between look and insert: now it is there to be added to
            upsert(digest, stored);
        }
        return digest;
    }

    /// A drawing, for those who may see a sheet it is on.
    Optional<byte[]> find(Caller caller, Digest digest) {
        return Optional.ofNullable(blobs.find(byDigest(digest)).first())
                .filter(stored -> sees(caller, stored.getList(READERS, String.class)))
                .map(stored -> stored.get(PNG, Binary.class).getData());
    }

    private void upsert(Digest digest, Bson stored) {
        blobs.updateOne(byDigest(digest), stored, new UpdateOptions().upsert(true));
    }

    private static Bson byDigest(Digest digest) {
        return Filters.eq("_id", digest.hex());
    }

    private static boolean sees(Caller caller, List<String> readers) {
        SchoolId school = caller.school();
        boolean ofAll = caller.seesWholeSchool() || caller.holdsAny(HandoverParties.LEADERS);
        return ofAll && readers.contains(school.value())
                || readers.contains(personal(school, caller.person()))
                || caller.classes().stream().anyMatch(own -> readers.contains(reader(school, own.value())));
    }

    private static List<String> readersOf(HandoverSheet sheet) {
        SchoolId school = sheet.school();
        Stream<String> classes = Stream.of(sheet.from(), sheet.to())
                .filter(side -> side.kind() == Custodian.Kind.CLASS)
                .map(side -> reader(school, side.holder()));
        Stream<String> people = Stream.of(
                        sheet.from().person(), sheet.to().person(), sheet.agreed().witness())
                .filter(Objects::nonNull)
                .map(person -> personal(school, person));
        return Stream.of(Stream.of(school.value()), classes, people)
                .flatMap(Function.identity())
                .toList();
    }

    /// No id has a slash: a school and a class never read as each other.
    private static String reader(SchoolId school, String schoolClass) {
        return school.value() + "/" + schoolClass;
    }

    private static String personal(SchoolId school, PersonId person) {
        return school.value() + "//" + person.value();
    }
}
