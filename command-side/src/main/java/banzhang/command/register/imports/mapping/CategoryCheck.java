package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.ClassificationText;
import banzhang.command.register.card.PlainText;
import java.util.Optional;
import java.util.Set;

/// 分类核对 — holds each row's category against the dictionary the file carries, when it carries one.
final class CategoryCheck {
    private final CategoryDictionary dictionary;
    private Optional<Problem> keptAsRemark = Optional.empty();

    CategoryCheck(CategoryDictionary dictionary) {
        this.dictionary = dictionary;
    }

    void look(CardRow row) {
        String category = row.text(CardColumn.CATEGORY);
        if (PlainText.saysNothing(category) || ClassificationText.find(category).isPresent()) {
            return;
        }
        if (keptAsRemark.isEmpty()) {
            keptAsRemark =
                    Optional.of(Problem.of(FileNote.CATEGORY_KEPT_AS_REMARK, row.place(CardColumn.CATEGORY), ""));
        }
        String group = row.text(CardColumn.CATEGORY_GROUP);
        // a file without such a sheet, or whose sheet is about something else
        if (dictionary.hasGroup(group)) {
            lookUp(row, group, category);
        }
    }

    /// That categories go into the remarks, said once, at the first.
    Optional<Problem> keptAsRemark() {
        return keptAsRemark;
    }

    private void lookUp(CardRow row, String group, String category) {
        Set<String> groups = dictionary.groupsOf(category);
        if (groups.isEmpty()) {
            row.note(FileNote.CATEGORY_NOT_IN_DICTIONARY, CardColumn.CATEGORY, category);
        } else if (!groups.contains(group)) {
            row.note(FileNote.CATEGORY_NOT_IN_GROUP, CardColumn.CATEGORY, String.join("、", groups));
        }
        String name = row.text(CardColumn.NAME);
        if (!name.equals(category) && !dictionary.groupsOf(name).isEmpty()) {
            row.note(FileNote.NAME_IS_ANOTHER_CATEGORY, CardColumn.CATEGORY, name);
        }
    }
}
