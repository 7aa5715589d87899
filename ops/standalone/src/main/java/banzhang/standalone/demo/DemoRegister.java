package banzhang.standalone.demo;

import banzhang.command.register.AdvanceImport;
import banzhang.command.register.BeginImport;
import banzhang.command.register.CompleteImport;
import banzhang.command.register.RegisterDevice;
import banzhang.command.register.imports.ImportKind;
import banzhang.command.register.imports.UploadedFile;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoDevices.DemoDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 样例登记 — the register as one imported file on the first day of term, and what was bought later by form.
final class DemoRegister {
    private static final ImportId BATCH = new ImportId("i-register-2026");
    private static final Instant BOUGHT_LATER = Instant.parse("2026-10-12T01:30:00Z");
    private final List<DemoDevice> imported = DemoDevices.all();
    private final Digest digest = CanonicalJson.digest(imported);

    List<DemoStep> steps() {
        List<DemoStep> steps = new ArrayList<>();
        steps.add(step(
                "import/begin",
                new BeginImport(BATCH, SampleSchool.SCHOOL, digest, imported.size(), 1, DemoSchool.minute(30))));
        steps.add(step(
                "import/advance",
                new AdvanceImport(BATCH, SampleSchool.SCHOOL, 0, entries(), true, DemoSchool.minute(31))));
        steps.add(step("import/complete", new CompleteImport(BATCH, DemoSchool.minute(32))));
        DemoDevices.spare().map(DemoRegister::byForm).forEach(steps::add);
        return List.copyOf(steps);
    }

    /// What the import desk knows of the file when it is through with it.
    UploadedFile file() {
        return new UploadedFile(
                BATCH,
                SampleSchool.SCHOOL,
                ImportKind.DEVICES,
                "青禾小学设备登记册.xlsx",
                digest,
                UploadedFile.Stage.DONE,
                SampleSchool.CHEN,
                null,
                DemoSchool.minute(29),
                "学校资产导入模板",
                Map.of(),
                imported.size(),
                1,
                List.of(),
                0,
                null,
                null,
                Map.of(),
                0);
    }

    private List<AdvanceImport.Entry> entries() {
        return imported.stream()
                .map(demo -> new AdvanceImport.Entry(demo.device(), demo.code(), demo.card()))
                .toList();
    }

    private static DemoStep step(String key, Object command) {
        return DemoStep.of(DemoStep.generalAffairs(), key, command, BATCH.value());
    }

    private static DemoStep byForm(DemoDevice demo) {
        RegisterDevice command =
                new RegisterDevice(demo.device(), SampleSchool.SCHOOL, demo.code(), demo.card(), BOUGHT_LATER);
        return DemoStep.of(
                DemoStep.generalAffairs(),
                "device/" + demo.code(),
                command,
                demo.device().value());
    }
}
