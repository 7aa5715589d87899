package banzhang.guards.guilty.transparency;

import com.mongodb.client.MongoClient;

record KnowsALibrary(MongoClient client) {}
