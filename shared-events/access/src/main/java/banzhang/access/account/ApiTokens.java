package banzhang.access.account;

import banzhang.access.Scope;
import banzhang.events.value.DaySpan;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 接口令牌 — what a machine shows instead of a password; kept as a digest, so that only who was told it has it.
public final class ApiTokens {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private final MongoCollection<Document> tokens;
    private final Clock clock;

    /// 令牌 — one token; `id` names it and opens nothing.
    ///
    /// @param owner whose offices it has
    /// @param until the first day it is no longer good
    public record ApiToken(
            String id,
            String name,
            PersonId owner,
            SchoolId school,
            Set<Scope> scopes,
            LocalDate until,
            Instant issued,
            @Nullable Instant lastUsed,
            @Nullable Instant revoked) {
        public ApiToken {
            scopes = Set.copyOf(scopes);
        }

        /// Whether it opens anything on that day.
        public boolean isGoodOn(LocalDate day) {
            return revoked == null && day.isBefore(until);
        }

        /// In the order they are declared in, for a page.
        public List<Scope> listed() {
            return List.copyOf(new TreeSet<>(scopes));
        }
    }

    public ApiTokens(MongoDatabase database, Clock clock) {
        this.tokens = Durable.collection(database, "api_tokens");
        this.clock = clock;
    }

    /// Keeps a token under the digest of its secret; the same again changes nothing, and what was revoked stays so.
    public void issue(ApiToken token, String secret) {
        Document kept = new Document("token", token.id())
                .append("name", token.name())
                .append("owner", token.owner().value())
                .append("school", token.school().value())
                .append(
                        "scopes",
                        token.scopes().stream().map(Scope::name).sorted().toList())
                .append("until", token.until().toString())
                .append("issued", Date.from(token.issued()));
        tokens.updateOne(
                Filters.eq("_id", Secrets.digest(secret)),
                new Document("$setOnInsert", kept),
                new UpdateOptions().upsert(true));
    }

    /// The token of this secret, when it is good now; that it was used is noted once a minute.
    public Optional<ApiToken> find(String secret) {
        Document known = tokens.find(Filters.eq("_id", Secrets.digest(secret))).first();
        Instant now = clock.instant();
        if (known == null || !tokenOf(known).isGoodOn(LocalDate.ofInstant(now, DaySpan.SCHOOL_ZONE))) {
            return Optional.empty();
        }
        Date used = known.getDate("lastUsed");
        if (used == null || used.toInstant().plus(NOTED_EVERY).isBefore(now)) {
            tokens.updateOne(Filters.eq("_id", known.get("_id")), Updates.max("lastUsed", Date.from(now)));
        }
        return Optional.of(tokenOf(known));
    }

    /// All of a school, those that were revoked or have run out as well; the latest first.
    public List<ApiToken> ofSchool(SchoolId school) {
        return all(Filters.eq("school", school.value()))
                .sorted(Comparator.comparing(ApiToken::issued).reversed().thenComparing(ApiToken::id))
                .toList();
    }

    public Optional<ApiToken> named(String id, SchoolId school) {
        return all(Filters.and(Filters.eq("school", school.value()), Filters.eq("token", id)))
                .findFirst();
    }

    /// From the next request on it opens nothing.
    public void revoke(ApiToken token) {
        tokens.updateOne(
                Filters.and(Filters.eq("token", token.id()), Filters.exists("revoked", false)),
                Updates.set("revoked", Date.from(clock.instant())));
    }

    private Stream<ApiToken> all(Bson filter) {
        return StreamSupport.stream(tokens.find(filter).spliterator(), false).map(ApiTokens::tokenOf);
    }

    private static ApiToken tokenOf(Document known) {
        return new ApiToken(
                known.getString("token"),
                known.getString("name"),
                new PersonId(known.getString("owner")),
                new SchoolId(known.getString("school")),
                known.getList("scopes", String.class).stream()
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet()),
                LocalDate.parse(known.getString("until")),
                Objects.requireNonNull(instant(known, "issued")),
                instant(known, "lastUsed"),
                instant(known, "revoked"));
    }

    private static @Nullable Instant instant(Document known, String field) {
        Date at = known.getDate(field);
        return at == null ? null : at.toInstant();
    }
}
