package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.command.CommandRefused;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.sample.SampleSchool;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteringADeviceTest {
    private final RegisterBench bench = new RegisterBench();

    @Test
    void a_device_is_in_the_store_and_its_code_is_claimed_in_one_append() {
        register("key-1", SampleSchool.PROJECTOR, "TY-0001");

        assertThat(bench.store.appends).isEqualTo(1);
        assertThat(bench.stored())
                .containsExactlyInAnyOrder(
                        new AssetCodeClaimed(
                                SampleSchool.SCHOOL,
                                SampleSchool.PROJECTOR_CODE,
                                SampleSchool.PROJECTOR,
                                SampleSchool.TERM_START),
                        new DeviceRegistered(
                                SampleSchool.PROJECTOR,
                                SampleSchool.SCHOOL,
                                SampleSchool.PROJECTOR_CODE,
                                SampleSchool.projectorCard(),
                                Custodian.store(SampleSchool.SCHOOL),
                                null,
                                SampleSchool.TERM_START));
    }

    @Test
    void a_code_already_registered_is_refused_in_any_spelling() {
        register("key-1", SampleSchool.PROJECTOR, "TY-0001");

        assertThatThrownBy(() -> register("key-2", SampleSchool.COMPUTER, " ｔｙ－0001 "))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(DeviceRefusal.ASSET_CODE_TAKEN));
        assertThat(bench.store.appends).isEqualTo(1);
    }

    @Test
    void a_request_sent_twice_registers_once() {
        register("key-1", SampleSchool.PROJECTOR, "TY-0001");
        register("key-1", SampleSchool.PROJECTOR, "TY-0001");

        assertThat(bench.stored()).hasSize(2);
    }

    @Test
    void a_code_claimed_by_another_process_meanwhile_is_refused_after_the_lost_race() {
        bench.store.beforeAppend = () -> {
            bench.store.beforeAppend = null;
            bench.store.appendEvents(List.of(new GenericDomainEventMessage<>(
                    "AssetCodeHolder",
                    AssetCodeHolder.idOf(SampleSchool.SCHOOL, SampleSchool.PROJECTOR_CODE),
                    0,
                    new AssetCodeClaimed(
                            SampleSchool.SCHOOL,
                            SampleSchool.PROJECTOR_CODE,
                            SampleSchool.COMPUTER,
                            SampleSchool.TERM_START))));
        };

        assertThatThrownBy(() -> register("key-1", SampleSchool.PROJECTOR, "TY-0001"))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(DeviceRefusal.ASSET_CODE_TAKEN));
    }

    private void register(String key, DeviceId device, String code) {
        RegisterDevice command = new RegisterDevice(
                device, SampleSchool.SCHOOL, AssetCode.of(code), SampleSchool.projectorCard(), SampleSchool.TERM_START);
        bench.desk.submit(RegisterBench.CHEN, key, code, command, device.value());
    }
}
