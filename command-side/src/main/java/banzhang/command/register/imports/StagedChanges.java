package banzhang.command.register.imports;

import banzhang.command.register.imports.mapping.StagedCorrection;
import banzhang.events.value.Digest;
import banzhang.journal.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/// 待更正内容 — the staged rows of a file of corrections as a whole, and piece by piece.
final class StagedChanges {
    private StagedChanges() {}

    /// What two people put their names to: the digest over all rows, chunk by chunk.
    static Digest digest(ImportFiles files, UploadedFile file) {
        List<Digest> chunks = new ArrayList<>();
        for (int chunk = 0; chunk < file.chunks(); chunk++) {
            chunks.add(CanonicalJson.digest(files.staged(file.id(), chunk, StagedCorrection.class)));
        }
        return CanonicalJson.digest(chunks);
    }

    /// How many cards the file changes.
    static int count(ImportFiles files, UploadedFile file) {
        if (file.chunks() == 0) {
            return 0;
        }
        int last = file.chunks() - 1;
        return last * ImportRunner.CHUNK
                + files.staged(file.id(), last, StagedCorrection.class).size();
    }

    /// Some of the rows, from one of this number (from 0).
    static List<StagedCorrection> from(ImportFiles files, UploadedFile file, int first, int most) {
        List<StagedCorrection> rows = new ArrayList<>();
        int chunk = first / ImportRunner.CHUNK;
        int skipped = first % ImportRunner.CHUNK;
        while (chunk < file.chunks() && rows.size() < most) {
            files.staged(file.id(), chunk++, StagedCorrection.class).stream()
                    .skip(skipped)
                    .limit(most - rows.size())
                    .forEach(rows::add);
            skipped = 0;
        }
        return rows;
    }
}
