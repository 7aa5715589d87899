package banzhang.command.register.imports.mapping;

import banzhang.events.value.PersonId;
import java.util.Set;

/// 教职工查找 — whom a file means by a name or a login.
@FunctionalInterface
public interface Staff {
    /// The people of the school called so; one when it is clear who is meant.
    Set<PersonId> called(String nameOrLogin);
}
