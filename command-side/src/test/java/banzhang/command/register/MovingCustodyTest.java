package banzhang.command.register;

import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.sample.SampleSchool;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MovingCustodyTest {
    private static final Custodian STORE = Custodian.store(SampleSchool.SCHOOL);
    private static final Custodian CLASS_1_1 =
            Custodian.ofClass(SampleSchool.CLASS_1_1, SampleSchool.WANG, SampleSchool.ROOM_A101);
    private static final Custodian CLASS_1_2 = Custodian.ofClass(SampleSchool.CLASS_1_2, SampleSchool.LI, null);
    private static final HandoverId SHEET = new HandoverId("h-1");

    private final FixtureConfiguration<Device> fixture = new AggregateTestFixture<>(Device.class);

    record Move(Custodian from, Custodian to) {}

    public static final class Mover {
        private final Repository<Device> devices;

        Mover(Repository<Device> devices) {
            this.devices = devices;
        }

        @CommandHandler
        void handle(Move asked) {
            devices.load(SampleSchool.PROJECTOR.value())
                    .execute(device -> device.moveCustody(
                            asked.from(), asked.to(), Finding.COMPLETE, SHEET, SampleSchool.TERM_START));
        }
    }

    @BeforeEach
    void takeMoves() {
        fixture.registerAnnotatedCommandHandler(new Mover(fixture.getRepository()));
    }

    @Test
    void a_registered_device_passes_from_the_store_to_a_class() {
        fixture.given(registered()).when(new Move(STORE, CLASS_1_1)).expectEvents(moved(STORE, CLASS_1_1));
    }

    @Test
    void a_device_no_longer_with_the_outgoing_side_stays_where_it_is() {
        fixture.given(registered(), moved(STORE, CLASS_1_1))
                .when(new Move(STORE, CLASS_1_2))
                .expectExceptionDetails(DeviceRefusal.DEVICE_HAS_MOVED)
                .expectNoEvents();
    }

    @Test
    void the_holder_counts_and_not_the_room() {
        Custodian elsewhere = Custodian.ofClass(SampleSchool.CLASS_1_1, SampleSchool.WANG, SampleSchool.ROOM_A102);
        fixture.given(registered(), moved(STORE, CLASS_1_1))
                .when(new Move(elsewhere, CLASS_1_2))
                .expectEvents(moved(CLASS_1_1, CLASS_1_2));
    }

    private static DeviceRegistered registered() {
        return new DeviceRegistered(
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                SampleSchool.PROJECTOR_CODE,
                SampleSchool.projectorCard(),
                STORE,
                null,
                SampleSchool.TERM_START);
    }

    private static CustodyMoved moved(Custodian from, Custodian to) {
        return new CustodyMoved(
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                from,
                to,
                Finding.COMPLETE,
                SHEET,
                SampleSchool.TERM_START);
    }
}
