package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.files.StoredFile;
import banzhang.events.value.SchoolId;

/// 旧签名图 — drawings kept before the sheet was noted with them: they name the school and the classes that may see them.
final class FilesOfOld {
    private FilesOfOld() {}

    static boolean sees(Caller caller, StoredFile file) {
        SchoolId school = caller.school();
        return caller.seesWholeSchool() && file.readers().contains(school.value())
                || caller.classes().stream()
                        .anyMatch(own -> file.readers().contains(school.value() + "/" + own.value()));
    }
}
