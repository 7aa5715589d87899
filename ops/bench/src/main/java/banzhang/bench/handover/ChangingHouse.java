package banzhang.bench.handover;

import banzhang.access.account.Accounts;
import banzhang.access.account.Passwords;
import banzhang.access.account.People;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.bench.work.District;
import banzhang.events.value.PersonId;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.sample.Happened;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// 换任之家 — an installation with the school in it, and an account for everybody who signs.
final class ChangingHouse {
    static final String PASSWORD = "handover-2026-bench";
    private static final int AT_ONCE = 200;

    private ChangingHouse() {}

    static void fill(ChangingSchool school, MongoClient client, MongoDatabase database, Path keyFile) {
        try (Journal journal = Journal.open(client, database, JournalSettings.defaults())) {
            List<Happened> past = school.past();
            for (int from = 0; from < past.size(); from += AT_ONCE) {
                journal.engine()
                        .appendEvents(past.subList(from, Math.min(past.size(), from + AT_ONCE)).stream()
                                .map(District::message)
                                .toList());
            }
        }
        People people = new People(database, new PersonKeys(database, MasterKeys.inFile(keyFile)));
        Accounts accounts = new Accounts(database, new Passwords(), Clock.systemUTC());
        for (PersonId person : school.people()) {
            people.enter(person, ChangingSchool.SCHOOL, "班主任" + person.value());
            accounts.open(person, ChangingSchool.SCHOOL, loginOf(person), PASSWORD);
        }
    }

    static String loginOf(PersonId person) {
        return person.value();
    }
}
