package banzhang.standalone.permissions;

import banzhang.events.value.DeputyId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 来人 — who asks: nobody, or somebody who holds an office here, held it once, or holds it elsewhere.
///
/// @param office null for a stranger
record Standing(@Nullable Office office, Where where) {
    static final Standing STRANGER = new Standing(null, Where.NOWHERE);

    private static final Set<Office> OWNERS_OF_TOKENS = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);

    /// Of a class, of the school, of who decides, and of who may most.
    private static final Set<Office> STOOD_IN_FOR =
            Set.of(Office.HEAD_TEACHER, Office.GENERAL_AFFAIRS, Office.SUPERVISING_LEADER, Office.ADMINISTRATOR);

    private static final Set<Where> ACTING = Set.of(Where.ACTING, Where.ACTING_ENDED);

    /// 所在 — of the class asked about, of another class of the school, once of it, of another school; or a machine
    /// with
    /// a token for all that tokens can be for; or acting as deputy of who holds it here, or having acted until it
    /// ended.
    enum Where {
        NOWHERE,
        OWN,
        OTHER_CLASS,
        FORMERLY,
        OTHER_SCHOOL,
        BY_TOKEN,
        ACTING,
        ACTING_ENDED
    }

    /// The columns, left to right: an office somebody adds has columns from then on.
    static List<Standing> all() {
        return Stream.concat(Stream.of(STRANGER), Arrays.stream(Office.values()).flatMap(Standing::of))
                .toList();
    }

    private static Stream<Standing> of(Office office) {
        return Arrays.stream(Where.values())
                .filter(where -> where != Where.NOWHERE)
                .filter(where -> where != Where.OTHER_CLASS || office == Office.HEAD_TEACHER)
                .filter(where -> where != Where.BY_TOKEN || OWNERS_OF_TOKENS.contains(office))
                .filter(where -> !ACTING.contains(where) || STOOD_IN_FOR.contains(office))
                .map(where -> new Standing(office, where));
    }

    boolean isStranger() {
        return office == null;
    }

    /// Under which deputyship the person is in the session; null for who comes in the own name.
    @Nullable
    DeputyId deputyship() {
        return ACTING.contains(where) ? new DeputyId("y-" + person()) : null;
    }

    PersonId person() {
        return new PersonId("p-" + toString().replace(' ', '-'));
    }

    @Override
    public String toString() {
        return isStranger()
                ? "stranger"
                : (office + " " + where).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
