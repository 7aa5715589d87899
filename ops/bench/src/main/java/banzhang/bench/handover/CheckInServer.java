package banzhang.bench.handover;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;

/// 领还登记 — the peer: assets that are checked in and checked out one at a time, as Snipe-IT does, over HTTP and the
/// bare driver.
///
/// As quick as that can be: a call asks for its token's owner, changes the asset where it is as it was taken for, and
/// writes one log entry. Only the log entry waits for majority and journal; the change of the asset, which precedes it
/// on the same node, is as safe then. Who calls has a token and proves nothing again, as there.
final class CheckInServer implements AutoCloseable {
    static final String ASSETS = "/api/v1/hardware/";
    private static final int WAITING = 1_024;
    private final MongoCollection<Document> assets;
    private final MongoCollection<Document> log;
    private final MongoCollection<Document> tokens;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CheckInServer(MongoDatabase database) throws IOException {
        this.assets = database.getCollection("assets").withWriteConcern(WriteConcern.W1);
        this.log = database.getCollection("action_logs").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.tokens = database.getCollection("tokens").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING);
        server.setExecutor(threads);
        server.createContext(ASSETS, this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Enters assets that are with somebody, and who may call.
    void enter(List<String> codes, String holder, String token) {
        List<Document> all = new ArrayList<>();
        codes.forEach(code -> all.add(new Document("_id", code).append("assigned_to", holder)));
        assets.insertMany(all);
        tokens.insertOne(new Document("_id", digest(token)).append("user", holder));
    }

    long logged() {
        return log.countDocuments();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            byte[] said = call.getRequestBody().readAllBytes();
            String[] path =
                    call.getRequestURI().getPath().substring(ASSETS.length()).split("/", 2);
            String bearer = call.getRequestHeaders().getFirst("Authorization");
            Document caller = tokens.find(Filters.eq("_id", digest(bearer.substring("Bearer ".length()))))
                    .first();
            boolean done = caller != null && move(path[0], path[1], said, caller.getString("user"));
            byte[] body =
                    "{\"status\":\"%s\"}".formatted(done ? "success" : "error").getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(done ? 200 : 409, body.length);
            call.getResponseBody().write(body);
        }
    }

    private boolean move(String asset, String direction, byte[] said, String caller) {
        boolean out = direction.equals("checkout");
        String target =
                out ? JsonMapper.shared().readTree(said).path("assigned_user").asString() : "";
        Bson was = out ? Filters.exists("assigned_to", false) : Filters.exists("assigned_to");
        Bson change = out ? Updates.set("assigned_to", target) : Updates.unset("assigned_to");
        if (assets.updateOne(Filters.and(Filters.eq("_id", asset), was), change).getModifiedCount() != 1) {
            return false;
        }
        log.insertOne(new Document("item", asset)
                .append("action", direction)
                .append("target", target)
                .append("by", caller)
                .append("at", new Date()));
        return true;
    }

    private static String digest(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
