package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.PeopleDirectory;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.register.headings.ForgetHeadings;
import banzhang.command.register.headings.HeadingRefusal;
import banzhang.command.register.headings.MapHeadings;
import banzhang.command.register.headings.RemapHeadings;
import banzhang.command.register.imports.mapping.FileHeadings;
import banzhang.command.register.imports.mapping.HeadingRow;
import banzhang.command.register.imports.mapping.ListingFields;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.MappedColumn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 标题对照受理 — shows the beginning of a file, takes what a person says its columns hold, and checks the file again by it.
class HeadingDesk {
    private static final int ID_DIGITS = 24;
    private final ImportDesk imports;
    private final ImportJournal journal;
    private final DryRuns dryRuns;
    private final CommandDesk desk;
    private final FreeText freeText;
    private final PeopleDirectory people;
    private final Clock clock;

    HeadingDesk(
            ImportDesk imports,
            ImportJournal journal,
            DryRuns dryRuns,
            CommandDesk desk,
            FreeText freeText,
            PeopleDirectory people,
            Clock clock) {
        this.imports = imports;
        this.journal = journal;
        this.dryRuns = dryRuns;
        this.desk = desk;
        this.freeText = freeText;
        this.people = people;
        this.clock = clock;
    }

    FileHeadings headings(Caller caller, ImportId id) {
        UploadedFile file = imports.requireUnconfirmed(caller, id);
        return FileHeadings.of(
                FileCheck.tables(imports.requireOriginal(file)),
                file.kind().listing(),
                dryRuns.remembered(file.kind(), caller.school()));
    }

    /// Remembers the mapping, then checks the file by it as a new upload in the place of the old: who confirms the
    /// old
    /// one at this moment meets the file's digest, not half of each.
    Answer map(
            Caller caller, @Nullable String key, ImportId id, int sheet, int row, Map<Integer, @Nullable String> said) {
        Map<Integer, String> fields = chosen(said);
        Map<String, Object> asked = Map.of("sheet", sheet, "row", row, "fields", named(fields));
        ImportId again = checkedAgain(caller, key);
        Answer answer = desk.answered(caller, key, asked, MapHeadings.class).orElseGet(() -> {
            UploadedFile file = imports.requireUnconfirmed(caller, id);
            MapHeadings command = command(caller, file, sheet, row, fields);
            freeText.requireNameless(
                    caller.school(),
                    command.columns().stream().map(MappedColumn::heading).toArray(String[]::new));
            return desk.submit(caller, key, asked, command, again.value());
        });
        imports.find(caller, id)
                .filter(file -> imports.find(caller, again).isEmpty())
                .ifPresent(file -> imports.checkAgain(caller, file, again, imports.requireOriginal(file)));
        return answer;
    }

    /// What a file is called that this request has checked once more.
    static ImportId checkedAgain(Caller caller, @Nullable String key) {
        return new ImportId("i-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS));
    }

    Answer remap(
            Caller caller,
            @Nullable String key,
            ImportKind kind,
            Digest headings,
            Map<Integer, @Nullable String> said) {
        Map<Integer, String> fields = chosen(said);
        RemapHeadings command = new RemapHeadings(kind.listing(), headings, fields, caller, clock.instant());
        return desk.submit(caller, key, Map.of("fields", named(fields)), command, headings.hex());
    }

    Answer forget(Caller caller, @Nullable String key, ImportKind kind, Digest headings) {
        ForgetHeadings command = new ForgetHeadings(kind.listing(), headings, caller, clock.instant());
        return desk.submit(caller, key, Map.of(), command, headings.hex());
    }

    /// The latest said first.
    List<HeadingMapping> mappings(Caller caller) {
        return journal.mappingsOf(caller.school()).all().reversed().stream()
                .map(mapped -> shown(caller, mapped))
                .toList();
    }

    private HeadingMapping shown(Caller caller, HeadingMapped mapped) {
        ImportKind kind = ImportKind.of(mapped.listing());
        return new HeadingMapping(
                kind,
                mapped.headings(),
                mapped.columns(),
                ListingFields.of(mapped.listing()),
                mapped.mappedBy(),
                people.nameOf(mapped.mappedBy()),
                mapped.happenedAt(),
                kind.mayBeImportedBy(caller));
    }

    private MapHeadings command(Caller caller, UploadedFile file, int sheet, int row, Map<Integer, String> fields) {
        HeadingRow headings = FileHeadings.row(FileCheck.tables(imports.requireOriginal(file)), sheet, row)
                .orElseThrow(() -> new CommandRefused(HeadingRefusal.HEADING_ROW_UNKNOWN));
        List<MappedColumn> columns = new ArrayList<>();
        fields.forEach((column, field) -> columns.add(new MappedColumn(column, headings.shown(column), field)));
        return new MapHeadings(
                file.kind().listing(), headings.digest(), headings.cells(), columns, caller, clock.instant());
    }

    /// Without the columns said to fill nothing.
    private static Map<Integer, String> chosen(Map<Integer, @Nullable String> said) {
        Map<Integer, String> chosen = new TreeMap<>();
        said.forEach((column, field) ->
                Optional.ofNullable(field).filter(one -> !one.isBlank()).ifPresent(one -> chosen.put(column, one)));
        return chosen;
    }

    private static Map<String, String> named(Map<Integer, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(field -> field.getKey().toString(), Map.Entry::getValue));
    }
}
