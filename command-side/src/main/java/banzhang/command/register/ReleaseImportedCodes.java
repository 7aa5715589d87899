package banzhang.command.register;

import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import java.time.Instant;
import java.util.List;

/// 释放编号 — free the asset codes that devices of a withdrawn batch bear; those free already stay so.
public record ReleaseImportedCodes(ImportId batch, List<DeviceId> devices, Instant happenedAt) {
    public ReleaseImportedCodes {
        devices = List.copyOf(devices);
    }
}
