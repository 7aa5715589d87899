package banzhang.command.register.card;

import banzhang.events.value.Classification;
import banzhang.events.value.Fen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 登记表单 — a card as the form or the API sends it: `{assetCode, card: {…}}`, checked field by field.
///
/// `value` is in fen, a whole number; `valueYuan` may be sent in its place, as people write it. Other numbers and all
/// texts are read as they would be from a file.
public final class CardForm {
    private static final String ASSET_CODE = "assetCode";
    private static final String CARD = "card";
    private static final String YUAN = "valueYuan";
    private static final String EDITION = "edition";
    private static final String CODE = "code";
    private static final Set<String> OF_SHARE = Set.of("quantity", "value", YUAN, "serialNumber", "accessories");

    private final CardDraft draft = new CardDraft();
    private final List<FieldError> errors = new ArrayList<>();

    private CardForm() {}

    public static CardForm of(Map<String, ?> body) {
        CardForm form = new CardForm();
        body.forEach((key, value) -> {
            if (key.equals(CARD) && value instanceof Map<?, ?> card) {
                card.forEach((field, written) -> form.take(String.valueOf(field), written));
            } else if (key.equals(ASSET_CODE)) {
                form.take(CardField.ASSET_CODE, value);
            } else {
                form.refuse(key, FieldProblem.FIELD_UNKNOWN);
            }
        });
        form.require(CardField.ASSET_CODE);
        form.require(CardField.NAME);
        return form;
    }

    /// What one of the cards that a card is split into has of its own: `{assetCode, quantity, value, serialNumber,
    /// accessories}`.
    public static CardForm ofShare(Map<String, ?> body) {
        CardForm form = new CardForm();
        body.forEach((key, value) -> {
            if (key.equals(ASSET_CODE)) {
                form.take(CardField.ASSET_CODE, value);
            } else if (OF_SHARE.contains(key)) {
                form.take(key, value);
            } else {
                form.refuse(key, FieldProblem.FIELD_UNKNOWN);
            }
        });
        form.require(CardField.ASSET_CODE);
        form.require(CardField.QUANTITY);
        return form;
    }

    /// Fields of a card by themselves, none of them required.
    static CardForm ofFields(Map<String, ?> fields) {
        CardForm form = new CardForm();
        fields.forEach(form::take);
        return form;
    }

    /// All that is wrong, in the order sent; empty when [#draft] is complete.
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public CardDraft draft() {
        return draft;
    }

    private void take(String key, @Nullable Object written) {
        Optional<CardField> field = CardField.of(key);
        if (key.equals(YUAN)) {
            takeYuan(written);
        } else if (field.isEmpty() || field.get() == CardField.ASSET_CODE) {
            refuse(key, FieldProblem.FIELD_UNKNOWN);
        } else {
            take(field.get(), written);
        }
    }

    private void take(CardField field, @Nullable Object written) {
        if (written == null) {
            return;
        }
        try {
            switch (field.kind()) {
                case MONEY -> draft.put(field, fen(written));
                case CLASSIFICATION -> takeClassification(written);
                case LIST -> takeList(field, written);
                case COUNT -> draft.read(field, scalar(written, true), DateText.Order.YEAR_FIRST);
                case CODE, TEXT, REMARKS, DATE -> draft.read(field, scalar(written, false), DateText.Order.YEAR_FIRST);
            }
        } catch (NotTaken refused) {
            refuse(field.key(), refused.problem());
        }
    }

    private void takeYuan(@Nullable Object written) {
        try {
            if (written instanceof String text && !text.isBlank()) {
                draft.put(CardField.VALUE, MoneyText.read(text));
            } else if (written != null && !"".equals(written)) {
                throw new NotTaken(FieldProblem.MONEY_UNREADABLE);
            }
        } catch (NotTaken refused) {
            refuse(YUAN, refused.problem());
        }
    }

    private static Fen fen(Object written) throws NotTaken {
        if (!(written instanceof Integer || written instanceof Long)) {
            throw new NotTaken(FieldProblem.MONEY_UNREADABLE);
        }
        long fen = ((Number) written).longValue();
        if (fen < 0) {
            throw new NotTaken(FieldProblem.MONEY_NEGATIVE);
        }
        try {
            return new Fen(fen);
        } catch (IllegalArgumentException tooMuch) {
            throw new NotTaken(FieldProblem.MONEY_OUT_OF_RANGE);
        }
    }

    private void takeClassification(Object written) throws NotTaken {
        if (!(written instanceof Map<?, ?> pair)) {
            draft.read(CardField.CLASSIFICATION, scalar(written, false), DateText.Order.YEAR_FIRST);
            return;
        }
        boolean known = pair.keySet().stream().allMatch(key -> EDITION.equals(key) || CODE.equals(key));
        if (known && pair.get(EDITION) instanceof String edition && pair.get(CODE) instanceof String code) {
            try {
                draft.put(CardField.CLASSIFICATION, new Classification(PlainText.read(edition), code));
                return;
            } catch (IllegalArgumentException odd) {
                throw new NotTaken(FieldProblem.CLASSIFICATION_UNREADABLE);
            }
        }
        throw new NotTaken(FieldProblem.CLASSIFICATION_UNREADABLE);
    }

    private void takeList(CardField field, Object written) throws NotTaken {
        if (!(written instanceof List<?> items)) {
            draft.read(field, scalar(written, false), DateText.Order.YEAR_FIRST);
            return;
        }
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            texts.add(scalar(item, false));
        }
        draft.putAccessories(texts);
    }

    private static String scalar(@Nullable Object written, boolean numbersToo) throws NotTaken {
        if (written instanceof String text) {
            return text;
        }
        if (numbersToo && (written instanceof Integer || written instanceof Long)) {
            return written.toString();
        }
        throw new NotTaken(numbersToo ? FieldProblem.COUNT_UNREADABLE : FieldProblem.NOT_A_TEXT);
    }

    private void require(CardField field) {
        boolean refused = errors.stream().anyMatch(error -> error.field().equals(field.key()));
        if (!draft.has(field) && !refused) {
            refuse(field.key(), FieldProblem.VALUE_MISSING);
        }
    }

    private void refuse(String key, FieldProblem problem) {
        errors.add(FieldError.of(key, problem));
    }
}
