package banzhang.bench.pages;

import banzhang.access.account.Accounts;
import banzhang.access.account.Passwords;
import banzhang.bench.child.ChildProcess;
import banzhang.bench.work.District;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.sample.SampleDistrict;
import banzhang.standalone.Banzhang;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;

/// 待读之家 — an installation with a district's years in it, its read models made, and somebody who may read one
/// school's.
final class ReadHouse {
    static final String LOGIN = "reader";
    static final String PASSWORD = "pages-2026-bench";
    private static final String PREFIX = "s";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private final PagesPace.Size size;
    private final long seed;

    ReadHouse(PagesPace.Size size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    /// Answers the school that may be read.
    Page.School fill(MongoClient client, MongoDatabase database) {
        SchoolId school = new SchoolId(PREFIX + 1);
        District district = new District(new SampleDistrict(PREFIX, size.schools(), size.devices(), seed));
        try (Journal journal = Journal.open(client, database, JournalSettings.defaults())) {
            district.tellUntil(size.events(), journal.engine());
        }
        new Accounts(database, new Passwords(), Clock.systemUTC())
                .open(new PersonId("p-" + school.value() + "-clerk"), school, LOGIN, PASSWORD);
        return new Page.School(school.value(), district.devicesOf(school), SampleDistrict.BEGINNING, district.last());
    }

    /// Makes the read models in a process of its own; `where` says where the database is, as the application takes
    /// it.
    static void makeViews(String where) {
        ChildProcess.run(Banzhang.class, PATIENCE, "--banzhang.rebuild=all", where);
    }
}
