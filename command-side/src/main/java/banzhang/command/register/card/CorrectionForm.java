package banzhang.command.register.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 更正表单 — the fields of a card that are to be changed, read as the registration form reads them.
///
/// A field sent blank or as `null` is to say nothing from now on; name and quantity must always say something. The
/// asset code is no such field: it is the device's label, not what its card says.
public final class CorrectionForm {
    private static final String YUAN = "valueYuan";
    private static final Set<CardField> NEVER_EMPTY = Set.of(CardField.NAME, CardField.QUANTITY);

    private final List<FieldError> errors;
    private final List<String> freeTexts;
    private final Map<String, Optional<String>> wanted = new HashMap<>();

    private CorrectionForm(List<FieldError> errors, List<String> freeTexts) {
        this.errors = new ArrayList<>(errors);
        this.freeTexts = List.copyOf(freeTexts);
    }

    public static CorrectionForm of(Map<String, ?> changes) {
        CardForm written = CardForm.ofFields(changes);
        CorrectionForm form =
                new CorrectionForm(written.errors(), written.draft().freeTexts());
        Map<String, String> said = written.draft().texts();
        changes.keySet()
                .forEach(key -> CardField.of(key.equals(YUAN) ? CardField.VALUE.key() : key)
                        .ifPresent(
                                field -> form.want(field, written.draft().has(field) ? said.get(field.key()) : null)));
        return form;
    }

    /// All that is wrong, in the order sent; empty when [#wanted] is complete.
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// What was written where people write about people.
    public List<String> freeTexts() {
        return freeTexts;
    }

    /// By field what it is to say, empty for nothing.
    public Map<String, Optional<String>> wanted() {
        return Map.copyOf(wanted);
    }

    private void want(CardField field, @Nullable String text) {
        boolean refused = errors.stream().anyMatch(error -> error.field().equals(field.key()));
        if (text == null && NEVER_EMPTY.contains(field) && !refused) {
            errors.add(FieldError.of(field.key(), FieldProblem.VALUE_MISSING));
        }
        wanted.put(field.key(), Optional.ofNullable(text));
    }
}
