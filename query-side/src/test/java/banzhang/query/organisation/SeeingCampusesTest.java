package banzhang.query.organisation;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.ROOM_A102;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.events.OrganisationEvent.CampusOpened;
import banzhang.events.OrganisationEvent.ClassAssigned;
import banzhang.events.OrganisationEvent.RoomAssigned;
import banzhang.events.value.CampusId;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 校区")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingCampusesTest {
    private static final Campus EAST = new Campus(new CampusId("k-east"), "东校区");
    private static final Campus WEST = new Campus(new CampusId("k-west"), "西校区");
    private final ViewsByHand views = new ViewsByHand();
    private final Organisation organisation = views.get(Organisation.class);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_class_with_a_room_is_on_the_campus_of_its_room() {
        Story story = Story.ofSampleSchool();
        story.tell("School", SCHOOL.value(), new CampusOpened(WEST.id(), SCHOOL, "西校区", Story.START));
        story.tell("School", SCHOOL.value(), new CampusOpened(EAST.id(), SCHOOL, "东校区", Story.START));
        story.tell("Room", ROOM_A101.value(), new RoomAssigned(ROOM_A101, SCHOOL, WEST.id(), Story.START));
        story.tell("SchoolClass", CLASS_1_1.value(), new ClassAssigned(CLASS_1_1, SCHOOL, WEST.id(), Story.START));
        story.tell("SchoolClass", CLASS_1_2.value(), new ClassAssigned(CLASS_1_2, SCHOOL, EAST.id(), Story.START));
        story.tell("Room", ROOM_A101.value(), new RoomAssigned(ROOM_A101, SCHOOL, EAST.id(), Story.START));
        views.with(story);
        assertThat(organisation.campuses(chen())).containsExactlyInAnyOrder(EAST, WEST);
        assertThat(organisation.rooms(chen()))
                .extracting(Room::id, Room::campus)
                .containsExactly(tuple(ROOM_A101, EAST), tuple(ROOM_A102, null));
        assertThat(organisation.classes(chen()))
                .extracting(SchoolClass::id, SchoolClass::campus)
                .containsExactly(tuple(CLASS_1_1, EAST), tuple(CLASS_1_2, EAST));
    }

    @Test
    void a_school_of_one_campus_names_none() {
        views.with(Story.ofSampleSchool());
        assertThat(organisation.campuses(chen())).isEmpty();
        assertThat(organisation.rooms(chen())).extracting(Room::campus).containsOnlyNulls();
    }
}
