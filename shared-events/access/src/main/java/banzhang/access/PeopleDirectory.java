package banzhang.access;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.util.Map;

/// 姓名簿 — the names of people, kept outside the journal so that they can be changed and erased.
///
/// In front of the identity vault: whoever needs a name asks here, and only here.
public interface PeopleDirectory {
    /// The name to show for a person, 已注销 for a forgotten one, or the id itself when no name is known.
    String nameOf(PersonId person);

    /// All known people of a school, id to name; the forgotten have none.
    Map<PersonId, String> peopleOf(SchoolId school);
}
