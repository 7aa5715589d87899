package banzhang.command.register;

import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.axonframework.modelling.command.Repository;

/// 入册 — enters devices and claims their codes in the unit of work at hand: all of them or none.
public final class Registration {
    private final Repository<Device> devices;
    private final Repository<AssetCodeHolder> codes;

    public Registration(Repository<Device> devices, Repository<AssetCodeHolder> codes) {
        this.devices = devices;
        this.codes = codes;
    }

    public void enter(RegisterDevice asked) throws Exception {
        claim(asked.school(), asked.assetCode(), asked.device(), asked.happenedAt());
        devices.newInstance(() ->
                new Device(asked.device(), asked.school(), asked.assetCode(), asked.card(), null, asked.happenedAt()));
    }

    /// Looks the code up first; a code that was free again can be claimed.
    void claim(SchoolId school, AssetCode code, DeviceId device, Instant happenedAt) throws Exception {
        codes.loadOrCreate(AssetCodeHolder.idOf(school, code), AssetCodeHolder::new)
                .execute(holder -> holder.claim(school, code, device, happenedAt));
    }
}
