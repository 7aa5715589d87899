package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.CardDraft;
import banzhang.command.register.card.CardField;
import banzhang.command.register.card.ClassificationText;
import banzhang.command.register.card.DateText;
import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.card.MoneyText;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.card.PlainText;
import banzhang.events.value.Fen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 合并栏目 — what takes more than one column, or another unit: model with its number, life in years, price times
/// quantity, category.
///
/// A category given by name alone goes into the remarks as it stands: which edition of the standard a name is from
/// cannot be told, and codes mean different things in different editions.
final class CombinedColumns {
    private static final int MONTHS_OF_A_YEAR = 12;

    private final CardRow row;
    private final CardDraft draft;
    private final DateText.Order dates;

    CombinedColumns(CardRow row, DateText.Order dates) {
        this.row = row;
        this.draft = row.draft();
        this.dates = dates;
    }

    void fill() {
        try {
            combineModel();
            combineLife();
            combineValue();
            combineCategory();
        } catch (NotTaken refused) {
            // the columns combined were read one by one before; what is left is their sum being too long
            row.note(refused.problem(), CardColumn.REMARKS);
        }
    }

    private void combineModel() throws NotTaken {
        String number = row.text(CardColumn.MODEL_NUMBER);
        if (!PlainText.saysNothing(number)) {
            String model = draft.value(CardField.MODEL, String.class);
            try {
                String read = PlainText.read(number);
                draft.put(CardField.MODEL, PlainText.read(model == null ? read : model + " " + read));
            } catch (NotTaken refused) {
                row.note(refused.problem(), CardColumn.MODEL_NUMBER);
            }
        }
    }

    private void combineLife() {
        String years = row.text(CardColumn.LIFE_IN_YEARS);
        if (PlainText.saysNothing(years)) {
            return;
        }
        try {
            CardDraft inYears = new CardDraft();
            inYears.read(CardField.QUANTITY, years, dates);
            Integer count = inYears.value(CardField.QUANTITY, Integer.class);
            draft.read(
                    CardField.USEFUL_LIFE_MONTHS,
                    Long.toString((count == null ? 0L : count) * MONTHS_OF_A_YEAR),
                    dates);
        } catch (NotTaken refused) {
            row.note(refused.problem(), CardColumn.LIFE_IN_YEARS);
        }
    }

    private void combineValue() {
        String price = row.text(CardColumn.UNIT_PRICE);
        if (PlainText.saysNothing(price)) {
            return;
        }
        try {
            Integer quantity = draft.value(CardField.QUANTITY, Integer.class);
            Fen each = MoneyText.read(price);
            Fen product = new Fen(Math.multiplyExact(each.fen(), quantity == null ? 1L : quantity));
            Fen value = draft.value(CardField.VALUE, Fen.class);
            if (!row.has(CardColumn.VALUE)) {
                draft.put(CardField.VALUE, product);
            } else if (value != null && !value.equals(product)) {
                row.note(FileNote.VALUE_IS_NOT_PRICE_TIMES_QUANTITY, CardColumn.VALUE, MoneyText.write(product));
            }
        } catch (NotTaken refused) {
            row.note(refused.problem(), CardColumn.UNIT_PRICE);
        } catch (ArithmeticException | IllegalArgumentException tooMuch) {
            row.note(FieldProblem.MONEY_OUT_OF_RANGE, CardColumn.UNIT_PRICE);
        }
    }

    private void combineCategory() throws NotTaken {
        String category = row.text(CardColumn.CATEGORY);
        boolean coded = ClassificationText.find(category)
                .map(code -> {
                    if (!draft.has(CardField.CLASSIFICATION)) {
                        draft.put(CardField.CLASSIFICATION, code);
                    }
                    return code;
                })
                .isPresent();
        List<String> remarks = new ArrayList<>();
        for (Map.Entry<CardColumn, String> each :
                List.of(Map.entry(CardColumn.CATEGORY_GROUP, "资产大类"), Map.entry(CardColumn.CATEGORY, "资产分类"))) {
            String text = row.text(each.getKey());
            if (!PlainText.saysNothing(text) && !(coded && each.getKey() == CardColumn.CATEGORY)) {
                remarks.add(each.getValue() + "：" + text);
            }
        }
        String own = draft.value(CardField.REMARKS, String.class);
        if (own != null) {
            remarks.add(own);
        }
        if (!remarks.isEmpty()) {
            draft.put(CardField.REMARKS, PlainText.readRemarks(String.join("；", remarks)));
        }
    }
}
