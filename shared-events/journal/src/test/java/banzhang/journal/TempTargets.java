package banzhang.journal;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
final class TempTargets {
    static final MongoClient EMBEDDED = embedded();
    static MongoClient embedded() {
        H2Backend backend = H2Backend.inMemory();
        backend.version(ServerVersion.MONGO_5_0);
        return MongoClients.create(new MongoServer(backend).bindAndGetConnectionString());
    }
    static @org.jspecify.annotations.Nullable MongoClient rs;
    static synchronized MongoClient replicaSet() {
        if (rs == null) try (MongoClient c = MongoClients.create("mongodb://127.0.0.1:27981/?directConnection=true")) { c.getDatabase("admin").runCommand(org.bson.Document.parse("{replSetInitiate:{_id:'rsj',members:[{_id:0,host:'127.0.0.1:27981'}]}}")); } catch (com.mongodb.MongoCommandException already) { }
        if (rs == null) rs = MongoClients.create("mongodb://127.0.0.1:27981/?replicaSet=rsj");
        return rs;
    }
}
