package banzhang.guards.guilty.verify;

import org.bson.Document;

record KnowsADriver(Document document) {}
