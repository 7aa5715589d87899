package banzhang.bench.subject;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/// 场地 — a MongoDB set that subjects are opened on, with one pool of connections for all of them.
public final class Target implements AutoCloseable {
    /// Clients at once, and a few for what goes on beside them.
    public static final int CONNECTIONS = 264;

    private static final AtomicInteger databases = new AtomicInteger();
    private final String label;
    private final String uri;
    private final MongoClient client;
    private final String prefix;

    public Target(String label, String uri) {
        this.label = label;
        this.uri = uri;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS))
                .build());
        this.prefix = "bench_" + Long.toString(System.currentTimeMillis(), 36) + "_";
    }

    /// What it is called in the results.
    public String label() {
        return label;
    }

    public String uri() {
        return uri;
    }

    /// The same set, for a program that takes its database from the address.
    public String uri(String database) {
        int options = uri.indexOf('?');
        String hosts = options < 0 ? uri : uri.substring(0, options);
        int path = hosts.indexOf('/', hosts.indexOf("://") + 3);
        return (path < 0 ? hosts : hosts.substring(0, path))
                + "/"
                + database
                + (options < 0 ? "" : uri.substring(options));
    }

    public MongoClient client() {
        return client;
    }

    /// A database nobody has.
    public MongoDatabase fresh() {
        return client.getDatabase(prefix + databases.incrementAndGet());
    }

    /// The number of its data members, 1 for a standalone.
    public int members() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
        List<String> hosts = hello.getList("hosts", String.class);
        return hosts == null ? 1 : hosts.size();
    }

    public String version() {
        Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
        return String.valueOf(build.getString("version"));
    }

    @Override
    public void close() {
        client.close();
    }
}
