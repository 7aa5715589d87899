package banzhang.command.register;

import banzhang.command.CommandRefused;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/// 登记办理 — takes the commands to device, asset code and batch; what belongs together is one unit of work.
public class RegisterHandler {
    private final Repository<Device> devices;
    private final Repository<AssetCodeHolder> codes;
    private final Repository<ImportBatch> batches;
    private final Registration registration;

    public RegisterHandler(
            Repository<Device> devices, Repository<AssetCodeHolder> codes, Repository<ImportBatch> batches) {
        this.devices = devices;
        this.codes = codes;
        this.batches = batches;
        this.registration = new Registration(devices, codes);
    }

    @CommandHandler
    void handle(RegisterDevice asked) throws Exception {
        registration.enter(asked);
    }

    @CommandHandler
    void handle(BeginImport asked) throws Exception {
        batches.loadOrCreate(asked.batch().value(), ImportBatch::new)
                .execute(batch -> batch.begin(
                        asked.batch(), asked.school(), asked.file(), asked.rows(), asked.chunks(), asked.happenedAt()));
    }

    @CommandHandler
    void handle(AdvanceImport asked) throws Exception {
        batch(asked.batch().value())
                .execute(batch -> batch.advance(asked.chunk(), asked.entries().size(), asked.happenedAt()));
        for (AdvanceImport.Entry entry : asked.entries()) {
            if (asked.codesMayBeKnown()) {
                registration.claim(asked.school(), entry.assetCode(), entry.device(), asked.happenedAt());
            } else {
                claimNew(asked.school(), entry.assetCode(), entry.device(), asked.happenedAt());
            }
            devices.newInstance(() -> new Device(
                    entry.device(),
                    asked.school(),
                    entry.assetCode(),
                    entry.card(),
                    asked.batch(),
                    asked.happenedAt()));
        }
    }

    @CommandHandler
    void handle(CompleteImport asked) {
        batch(asked.batch().value()).execute(batch -> batch.complete(asked.happenedAt()));
    }

    @CommandHandler
    void handle(WithdrawImport asked) {
        batch(asked.batch().value()).execute(batch -> batch.withdraw(asked.reason(), asked.happenedAt()));
    }

    @CommandHandler
    void handle(ReleaseImportedCodes asked) {
        boolean withdrawn =
                batch(asked.batch().value()).invoke(batch -> batch.progress().isWithdrawn());
        CommandRefused.when(!withdrawn, ImportRefusal.IMPORT_OUT_OF_STEP);
        for (DeviceId device : asked.devices()) {
            Aggregate<Device> registered = devices.load(device.value());
            SchoolId school = registered.invoke(Device::school);
            AssetCode code = registered.invoke(Device::assetCode);
            codes.load(AssetCodeHolder.idOf(school, code))
                    .execute(holder -> holder.releaseFrom(school, code, device, asked.happenedAt()));
        }
    }

    /// Claims without a look; if the code was ever claimed, the journal refuses the whole append.
    private void claimNew(SchoolId school, AssetCode code, DeviceId device, Instant happenedAt) throws Exception {
        codes.newInstance(() -> new AssetCodeHolder(school, code, device, happenedAt));
    }

    private Aggregate<ImportBatch> batch(String id) {
        try {
            return batches.load(id);
        } catch (AggregateNotFoundException absent) {
            throw new CommandRefused(ImportRefusal.IMPORT_NOT_FOUND);
        }
    }
}
