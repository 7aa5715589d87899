package banzhang.query.ledger;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.organisation.Holder;
import banzhang.query.organisation.Organisation;
import banzhang.query.organisation.Room;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("台账 · 没有班级的教室")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingARoomTest {
    private static final RoomId LIBRARY = new RoomId("r-library");
    private static final PersonId WU = new PersonId("p-wu");
    private static final Caller BY_WU = new Caller(WU, SampleSchool.SCHOOL, Set.of());
    private final ViewsByHand views = new ViewsByHand();
    private final Ledger ledger = views.get(Ledger.class);

    /// 投影仪 with the library, 计算机 with 王老师's class.
    @BeforeEach
    void issue() {
        Story story = Story.ofSampleSchool();
        views.with(story.room(LIBRARY, "图书室")
                .tell("Room", LIBRARY.value(), new RoomEntrusted(LIBRARY, SampleSchool.SCHOOL, WU, Story.START))
                .registered(SampleSchool.PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START)
                .registered(SampleSchool.COMPUTER, "DN-0001", SampleSchool.computerCard(), Story.START)
                .moved(
                        SampleSchool.PROJECTOR,
                        story.store(),
                        Custodian.ofRoom(LIBRARY, WU),
                        Finding.COMPLETE,
                        Story.START)
                .moved(SampleSchool.COMPUTER, story.store(), Story.wang(), Finding.COMPLETE, Story.START));
    }

    @AfterEach
    void close() {
        views.close();
    }

    private List<String> codes(Caller caller) {
        return ledger.school(caller, AsOf.now(), LedgerFilter.NONE, 1, 50).lines().stream()
                .map(line -> line.assetCode().value())
                .toList();
    }

    @Test
    void a_keeper_sees_what_the_room_has_and_nothing_else() {
        assertThat(codes(BY_WU)).containsExactly("TY-0001");
        assertThat(codes(headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1)))
                .containsExactly("DN-0001");
        assertThat(codes(headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2))).isEmpty();
        LedgerShelf shelf = views.get(LedgerShelf.class);
        assertThat(shelf.find(BY_WU, SampleSchool.PROJECTOR)).isPresent();
        assertThat(shelf.find(BY_WU, SampleSchool.COMPUTER)).isEmpty();
    }

    @Test
    void a_keeper_named_later_sees_it_when_it_was_handed_over() {
        PersonId feng = new PersonId("p-feng");
        Caller byFeng = new Caller(feng, SampleSchool.SCHOOL, Set.of());
        Custodian fengs = Custodian.ofRoom(LIBRARY, feng);
        Story then = new Story(SampleSchool.SCHOOL);
        views.with(
                then.tell("Room", LIBRARY.value(), new RoomEntrusted(LIBRARY, SampleSchool.SCHOOL, feng, Story.START)));
        assertThat(codes(byFeng)).isEmpty();
        assertThat(codes(BY_WU)).containsExactly("TY-0001");
        views.with(new Story(SampleSchool.SCHOOL)
                .moved(
                        SampleSchool.PROJECTOR,
                        Custodian.ofRoom(LIBRARY, WU),
                        fengs,
                        Finding.COMPLETE,
                        Story.START.plusSeconds(60)));
        assertThat(codes(byFeng)).containsExactly("TY-0001");
        assertThat(codes(BY_WU)).isEmpty();
    }

    @Test
    void the_ledger_says_which_room_and_who_answers_for_it() {
        LedgerPage kept = ledger.school(chen(), AsOf.now(), LedgerFilter.keptIn(LIBRARY, null), 1, 50);
        assertThat(kept.lines())
                .extracting(LedgerLine::custodian)
                .containsExactly(new Holder(Custodian.Kind.ROOM, LIBRARY.value(), "图书室", WU, "p-wu", LIBRARY, "图书室"));
        assertThat(views.get(Organisation.class).entrusted(chen()))
                .containsExactly(new Room(LIBRARY, "图书室", null, null, null, WU, "p-wu", LocalDate.parse("2026-09-01")));
        assertThat(views.get(Organisation.class).rooms(BY_WU)).hasSize(1);
    }
}
