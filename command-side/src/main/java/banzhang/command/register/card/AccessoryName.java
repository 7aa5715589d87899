package banzhang.command.register.card;

import banzhang.events.value.Accessory;
import java.util.List;

/// 附件名称 — the name of an accessory as the form or the API sends it; the number is a field of its own.
public final class AccessoryName {
    private static final int LONGEST = 100;

    private AccessoryName() {}

    /// @throws NotTaken when it is missing, too long, unreadable, or is a name with a number
    public static String read(String written) throws NotTaken {
        CardDraft draft = new CardDraft();
        draft.putAccessories(List.of(written));
        List<?> read = draft.value(CardField.ACCESSORIES, List.class);
        if (read == null || read.isEmpty()) {
            throw new NotTaken(FieldProblem.VALUE_MISSING);
        }
        String name = (String) read.getFirst();
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new NotTaken(FieldProblem.TEXT_TOO_LONG);
        }
        if (!Accessory.of(name).name().equals(name)) {
            throw new NotTaken(FieldProblem.QUANTITY_IN_NAME);
        }
        return name;
    }
}
