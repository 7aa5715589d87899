package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.AccessoryEvent.AccessoryRemoved;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.Accessory;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("附件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EquippingADeviceTest {
    private static final Instant NOW = SampleSchool.TERM_START;
    private static final Caller CHEN = caller(SampleSchool.CHEN, Office.GENERAL_AFFAIRS);
    private static final Caller GAO = caller(SampleSchool.GAO, Office.ADMINISTRATOR);
    private static final String WHY = "随机配发";

    private final FixtureConfiguration<Device> fixture = new AggregateTestFixture<>(Device.class);

    @BeforeEach
    void takeAccessories() {
        fixture.registerAnnotatedCommandHandler(new AccessoryHandler(new LedgerDevices(
                fixture.getRepository(),
                EventSourcingRepository.builder(ImportBatch.class)
                        .eventStore(fixture.getEventStore())
                        .build())));
    }

    @Test
    void general_affairs_puts_pens_on_the_card_beside_the_remote_control_it_lists() {
        fixture.given(registered())
                .when(add("电子笔", 2, " " + WHY + " ", CHEN))
                .expectEvents(added("电子笔", 2))
                .expectState(device -> cardLists(device, "遥控器", "电子笔 ×2"));
    }

    @Test
    void more_of_the_same_are_counted_together() {
        fixture.given(registered(), added("电子笔", 2))
                .when(add("电子笔", 1, WHY, CHEN))
                .expectEvents(added("电子笔", 1))
                .expectState(device -> cardLists(device, "遥控器", "电子笔 ×3"));
    }

    @Test
    void what_the_card_listed_when_it_was_entered_can_be_taken_off() {
        fixture.given(registered(), added("电子笔", 2))
                .when(remove("遥控器", 1, WHY, CHEN))
                .expectEvents(removed("遥控器", 1))
                .expectState(device -> cardLists(device, "电子笔 ×2"));
    }

    @Test
    void some_of_several_can_be_taken_off_but_no_more_than_there_are() {
        fixture.given(registered(), added("电子笔", 2))
                .when(remove("电子笔", 1, WHY, CHEN))
                .expectEvents(removed("电子笔", 1))
                .expectState(device -> cardLists(device, "遥控器", "电子笔"));
        refused(remove("电子笔", 3, WHY, CHEN), AccessoryRefusal.TOO_FEW_ACCESSORIES, registered(), added("电子笔", 2));
        refused(remove("钥匙", 1, WHY, CHEN), AccessoryRefusal.ACCESSORY_NOT_ON_CARD, registered());
    }

    @Test
    void a_card_lists_at_most_fifty_kinds_and_999_of_each() {
        refused(add("遥控器", 999, WHY, CHEN), AccessoryRefusal.TOO_MANY_ACCESSORIES, registered());
        Object[] full = Stream.concat(
                        Stream.of(registered()), IntStream.rangeClosed(1, 49).mapToObj(n -> added("钥匙-" + n + "号", 1)))
                .toArray();
        refused(add("电子笔", 1, WHY, CHEN), AccessoryRefusal.TOO_MANY_ACCESSORIES, full);
        fixture.given(full).when(add("遥控器", 1, WHY, CHEN)).expectEvents(added("遥控器", 1));
    }

    @Test
    void nobody_else_does_it_and_not_without_a_number_and_a_reason() {
        refused(add("电子笔", 0, "", GAO), AccessoryRefusal.NOT_YOURS_TO_EQUIP, registered());
        refused(remove("电子笔", 0, "", GAO), AccessoryRefusal.NOT_YOURS_TO_EQUIP, registered());
        refused(add("电子笔", 0, "", CHEN), AccessoryRefusal.ACCESSORY_QUANTITY_INVALID, registered());
        refused(add("电子笔", 1000, "", CHEN), AccessoryRefusal.ACCESSORY_QUANTITY_INVALID, registered());
        refused(add("电子笔", 1, " \u3000", CHEN), AccessoryRefusal.REASON_MISSING, registered());
        refused(remove("钥匙", 1, "字".repeat(501), CHEN), AccessoryRefusal.REASON_TOO_LONG, registered());
    }

    @Test
    void another_schools_device_is_no_device() {
        Caller stranger = new Caller(
                SampleSchool.CHEN, new SchoolId("elsewhere"), Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));
        refused(add("电子笔", 1, WHY, stranger), DeviceRefusal.DEVICE_NOT_FOUND, registered());
    }

    private void refused(Object asked, Object refusal, Object... given) {
        fixture.given(given).when(asked).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static void cardLists(Device device, String... listed) {
        if (!device.card().accessories().equals(List.of(listed))) {
            throw new AssertionError(device.card().accessories());
        }
    }

    private static Caller caller(PersonId person, Office office) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(office, null)));
    }

    private static AddAccessory add(String name, int quantity, String reason, Caller by) {
        return new AddAccessory(SampleSchool.PROJECTOR, name, quantity, reason, by, NOW);
    }

    private static RemoveAccessory remove(String name, int quantity, String reason, Caller by) {
        return new RemoveAccessory(SampleSchool.PROJECTOR, name, quantity, reason, by, NOW);
    }

    private static DeviceRegistered registered() {
        return new DeviceRegistered(
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                SampleSchool.PROJECTOR_CODE,
                SampleSchool.projectorCard(),
                Custodian.store(SampleSchool.SCHOOL),
                null,
                NOW);
    }

    private static AccessoryAdded added(String name, int quantity) {
        return new AccessoryAdded(
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                new Accessory(name, quantity),
                WHY,
                SampleSchool.CHEN,
                NOW);
    }

    private static AccessoryRemoved removed(String name, int quantity) {
        return new AccessoryRemoved(
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                new Accessory(name, quantity),
                WHY,
                SampleSchool.CHEN,
                NOW);
    }
}
