package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.account.Contacts;
import banzhang.access.account.People;
import banzhang.access.vault.MasterKeyException;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.events.value.PersonId;
import banzhang.journal.TemporaryDatabase;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("身份保险库")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingNamesSealedIT {
    private final TemporaryDatabase server = TemporaryDatabase.open();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoDatabase database = client.getDatabase("banzhang");

    @TempDir
    Path directory;

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Path keyFile() {
        return directory.resolve("school.key");
    }

    private PersonKeys keys() {
        return new PersonKeys(database, MasterKeys.inFile(keyFile()));
    }

    private People people() {
        return new People(database, keys());
    }

    private People withStaff() {
        People people = people();
        people.enter(SampleSchool.WANG, SampleSchool.SCHOOL, "王老师");
        people.enter(SampleSchool.LI, SampleSchool.SCHOOL, "李老师");
        return people;
    }

    private Document stored(String collection, Object id) {
        return Objects.requireNonNull(
                database.getCollection(collection).find(Filters.eq("_id", id)).first());
    }

    private long keysOf(PersonId person) {
        return database.getCollection("person_keys").countDocuments(Filters.eq("_id", person.value()));
    }

    /// Every byte of every document.
    private String everything() {
        List<String> all = new ArrayList<>();
        for (String name : database.listCollectionNames()) {
            for (RawBsonDocument document :
                    database.getCollection(name, RawBsonDocument.class).find()) {
                byte[] bytes = new byte[document.getByteBuffer().remaining()];
                document.getByteBuffer().get(bytes);
                all.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return String.join("\n", all);
    }

    @Test
    void names_and_contacts_show_and_stand_nowhere_in_the_open() {
        People people = withStaff();
        assertThat(people.reach(SampleSchool.WANG, Contacts.required("13800000000", "wang@qinghe.example"), 7))
                .isTrue();
        assertThat(people().peopleOf(SampleSchool.SCHOOL))
                .isEqualTo(Map.of(SampleSchool.WANG, "王老师", SampleSchool.LI, "李老师"));
        assertThat(people().contactsOf(SampleSchool.WANG))
                .isEqualTo(new Contacts("13800000000", "wang@qinghe.example"));
        assertThat(everything()).doesNotContain("王老师", "李老师", "13800000000", "wang@");
    }

    @Test
    void what_an_earlier_version_kept_open_is_taken_over_once_wherever_that_was_broken_off() {
        withStaff();
        Document half = stored("people", SampleSchool.WANG.value());
        database.getCollection("people")
                .insertOne(
                        new Document("_id", "p-chen").append("school", "qinghe").append("name", "陈主任"));
        assertThat(everything()).contains("陈主任");
        People taken = people();
        assertThat(taken.nameOf(SampleSchool.CHEN)).isEqualTo("陈主任");
        assertThat(taken.peopleOf(SampleSchool.SCHOOL)).hasSize(3);
        assertThat(everything()).doesNotContain("陈主任");
        Document once = stored("people", "p-chen");
        people();
        assertThat(stored("people", "p-chen")).isEqualTo(once);
        assertThat(stored("people", SampleSchool.WANG.value())).isEqualTo(half);
    }

    @Test
    void a_sealed_name_put_under_another_person_or_field_does_not_open() {
        withStaff();
        Document wang = stored("people", SampleSchool.WANG.value());
        Binary name = wang.get("sealed", Document.class).get("name", Binary.class);
        var all = database.getCollection("people");
        all.updateOne(Filters.eq("_id", SampleSchool.LI.value()), Updates.set("sealed.name", name));
        all.updateOne(Filters.eq("_id", SampleSchool.WANG.value()), Updates.set("sealed.phone", name));
        assertThat(people().nameOf(SampleSchool.LI)).isEqualTo(People.FORGOTTEN);
        assertThat(people().contactsOf(SampleSchool.WANG)).isEqualTo(new Contacts(null, null));
        assertThat(people().nameOf(SampleSchool.WANG)).isEqualTo("王老师");
    }

    @Test
    void who_is_forgotten_stays_forgotten_even_when_an_old_copy_of_the_names_is_put_back() {
        People people = withStaff();
        Document copy = stored("people", SampleSchool.WANG.value());
        people.forget(SampleSchool.WANG);
        assertThat(people.nameOf(SampleSchool.WANG)).isEqualTo("已注销");
        assertThat(people.peopleOf(SampleSchool.SCHOOL)).isEqualTo(Map.of(SampleSchool.LI, "李老师"));
        assertThat(people.knows(SampleSchool.WANG, SampleSchool.SCHOOL)).isFalse();
        people.enter(SampleSchool.WANG, SampleSchool.SCHOOL, "王老师");
        assertThat(people.nameOf(SampleSchool.WANG)).isEqualTo("已注销");
        database.getCollection("people").replaceOne(Filters.eq("_id", SampleSchool.WANG.value()), copy);
        assertThat(people().nameOf(SampleSchool.WANG)).isEqualTo("已注销");
    }

    @Test
    void a_forgetting_that_was_broken_off_is_finished_at_the_next_start() {
        withStaff();
        database.getCollection("people")
                .updateOne(
                        Filters.eq("_id", SampleSchool.WANG.value()),
                        Updates.combine(Updates.set("forgotten", true), Updates.unset("sealed")));
        assertThat(keysOf(SampleSchool.WANG)).isEqualTo(1);
        people();
        assertThat(keysOf(SampleSchool.WANG)).isZero();
    }

    @Test
    void a_new_master_key_locks_all_keys_anew_and_touches_no_name() throws Exception {
        withStaff();
        Document person = stored("people", SampleSchool.WANG.value());
        Document locked = stored("person_keys", SampleSchool.WANG.value());
        assertThat(keys().rotate()).isEqualTo(2);
        assertThat(stored("people", SampleSchool.WANG.value())).isEqualTo(person);
        assertThat(stored("person_keys", SampleSchool.WANG.value()))
                .isNotEqualTo(locked)
                .extracting("master")
                .isNotEqualTo(locked.getString("master"));
        // the old key may now leave the file
        Files.write(keyFile(), List.of(Files.readAllLines(keyFile()).getLast()));
        assertThat(people().nameOf(SampleSchool.WANG)).isEqualTo("王老师");
    }

    @Test
    void a_rotation_broken_off_loses_nothing_and_is_finished_by_the_next() {
        withStaff();
        Document locked = stored("person_keys", SampleSchool.WANG.value());
        keys().rotate();
        // as if it had been killed before this one
        database.getCollection("person_keys").replaceOne(Filters.eq("_id", SampleSchool.WANG.value()), locked);
        assertThat(people().nameOf(SampleSchool.WANG)).isEqualTo("王老师");
        assertThat(keys().rotate()).isEqualTo(2);
        assertThat(people().peopleOf(SampleSchool.SCHOOL)).hasSize(2);
    }

    @Test
    void without_its_master_key_the_vault_does_not_open_and_gets_no_new_one() throws Exception {
        withStaff();
        Files.move(keyFile(), directory.resolve("elsewhere.key"));
        assertThatThrownBy(this::keys).isInstanceOf(MasterKeyException.class).hasMessageContaining("找不到");
        assertThat(keyFile()).doesNotExist();
        assertThatThrownBy(() -> new PersonKeys(database, MasterKeys.inMemory()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_older_change_of_contacts_that_comes_again_does_not_undo_a_newer_one() {
        People people = withStaff();
        assertThat(people.reach(SampleSchool.WANG, Contacts.required("0558-1111111", null), 5))
                .isTrue();
        assertThat(people.reach(SampleSchool.WANG, Contacts.required("0558-2222222", null), 9))
                .isTrue();
        assertThat(people.reach(SampleSchool.WANG, Contacts.required("0558-1111111", null), 5))
                .isFalse();
        assertThat(people.contactsOf(SampleSchool.WANG)).isEqualTo(new Contacts("0558-2222222", null));
    }
}
