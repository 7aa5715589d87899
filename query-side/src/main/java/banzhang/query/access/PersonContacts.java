package banzhang.query.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Contacts;
import banzhang.access.account.People;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.events.value.PersonId;
import org.springframework.stereotype.Component;

/// 查看联系方式 — how a person is reached; what is shown is recorded before it is shown.
@Component
public final class PersonContacts {
    private final People people;
    private final SecurityLog log;

    PersonContacts(People people, SecurityLog log) {
        this.people = people;
        this.log = log;
    }

    /// @throws Refused NOT_FOUND for nobody of this school
    public Contacts read(PersonId person, Caller caller) {
        if (!people.knows(person, caller.school())) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        Contacts contacts = people.contactsOf(person);
        if (!contacts.isEmpty()) {
            log.record(Deed.CONTACTS_READ, SecurityLog.OK, caller, person);
        }
        return contacts;
    }
}
