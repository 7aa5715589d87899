package banzhang.command.register.card;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardShare;
import banzhang.events.value.CardTexts;
import banzhang.events.value.Classification;
import banzhang.events.value.Fen;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 卡片草稿 — the fields of one card as they are filled in, each checked by itself so that all problems show at once.
public final class CardDraft {
    private static final int MOST_PIECES = 100_000;
    private static final int MOST_MONTHS = 1200;

    private final Map<CardField, Object> values = new EnumMap<>(CardField.class);
    private final List<String> freeTexts = new ArrayList<>();

    /// Fills one field from a text; a blank text leaves it as it is.
    ///
    /// @throws NotTaken when the text does not fit the field
    public void read(CardField field, String written, DateText.Order order) throws NotTaken {
        if (written.isBlank()) {
            return;
        }
        note(field, written);
        values.put(
                field,
                switch (field.kind()) {
                    case CODE -> AssetCodeText.read(written);
                    case TEXT -> PlainText.read(written);
                    case REMARKS -> PlainText.readRemarks(written);
                    case COUNT -> count(field, written);
                    case MONEY -> MoneyText.read(written);
                    case DATE -> DateText.read(written, order);
                    case CLASSIFICATION -> ClassificationText.read(written);
                    case LIST -> list(Arrays.asList(written.split("[、,，;；\\n]")));
                });
    }

    /// Fills one field with a value of its own type.
    public void put(CardField field, Object value) {
        values.put(field, value);
    }

    /// Empties one field.
    void clear(CardField field) {
        values.remove(field);
    }

    /// Fills the list of accessories.
    ///
    /// @throws NotTaken when one of them does not fit
    public void putAccessories(List<String> written) throws NotTaken {
        note(CardField.ACCESSORIES, String.join("、", written));
        values.put(CardField.ACCESSORIES, list(written));
    }

    public <T> @Nullable T value(CardField field, Class<T> type) {
        return type.cast(values.get(field));
    }

    public boolean has(CardField field) {
        return values.containsKey(field);
    }

    /// The code of the card. Only when it was filled in.
    public AssetCode assetCode() {
        return required(CardField.ASSET_CODE, AssetCode.class);
    }

    /// The share of a card that is split. Only when code and quantity were filled in.
    public CardShare share() {
        return new CardShare(
                assetCode(),
                required(CardField.QUANTITY, Integer.class),
                value(CardField.VALUE, Fen.class),
                text(CardField.SERIAL_NUMBER),
                accessories());
    }

    /// The card. Only when the name was filled in.
    public AssetCard card() {
        Integer quantity = value(CardField.QUANTITY, Integer.class);
        return new AssetCard(
                required(CardField.NAME, String.class),
                quantity == null ? 1 : quantity,
                text(CardField.UNIT),
                text(CardField.BRAND),
                text(CardField.MODEL),
                text(CardField.SERIAL_NUMBER),
                value(CardField.CLASSIFICATION, Classification.class),
                value(CardField.VALUE, Fen.class),
                text(CardField.VALUE_KIND),
                text(CardField.ACQUISITION),
                date(CardField.ACQUIRED_ON),
                date(CardField.IN_USE_SINCE),
                date(CardField.BOOKED_ON),
                text(CardField.USE_STATE),
                value(CardField.USEFUL_LIFE_MONTHS, Integer.class),
                text(CardField.MANUFACTURER),
                text(CardField.SUPPLIER),
                date(CardField.WARRANTY_UNTIL),
                text(CardField.PLACE),
                text(CardField.DEPARTMENT),
                text(CardField.CONTRACT_NUMBER),
                text(CardField.INVOICE_NUMBER),
                text(CardField.VOUCHER_NUMBER),
                text(CardField.FORMER_CODE),
                accessories(),
                text(CardField.REMARKS));
    }

    private List<String> accessories() {
        List<?> listed = value(CardField.ACCESSORIES, List.class);
        return listed == null
                ? List.of()
                : listed.stream().map(String.class::cast).toList();
    }

    /// The fields filled in, as a correction names them.
    public Map<String, String> texts() {
        CardDraft named = new CardDraft();
        named.values.putAll(values);
        named.values.putIfAbsent(CardField.NAME, "—"); // a card has a name, also when only others are filled in
        Map<String, String> texts = new HashMap<>(CardTexts.of(named.card()));
        texts.keySet().removeIf(key -> CardField.of(key).filter(this::has).isEmpty());
        return texts;
    }

    /// What was written where people write about people, to be looked through for names.
    public List<String> freeTexts() {
        return List.copyOf(freeTexts);
    }

    private void note(CardField field, String written) {
        if (KnownNames.areAskedIn(field)) {
            freeTexts.add(written);
        }
    }

    private @Nullable String text(CardField field) {
        return value(field, String.class);
    }

    private @Nullable LocalDate date(CardField field) {
        return value(field, LocalDate.class);
    }

    private <T> T required(CardField field, Class<T> type) {
        T value = value(field, type);
        if (value == null) {
            throw new IllegalStateException(field + " is not filled in");
        }
        return value;
    }

    private static Integer count(CardField field, String written) throws NotTaken {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (!text.matches("-?\\d{1,18}(\\.0{1,4})?")) {
            throw new NotTaken(FieldProblem.COUNT_UNREADABLE);
        }
        long count = Long.parseLong(text.replaceFirst("\\..*", ""));
        if (count < 1 || count > (field == CardField.QUANTITY ? MOST_PIECES : MOST_MONTHS)) {
            throw new NotTaken(FieldProblem.COUNT_OUT_OF_RANGE);
        }
        return Math.toIntExact(count);
    }

    private static List<String> list(List<String> written) throws NotTaken {
        List<String> items = new ArrayList<>();
        for (String each : written) {
            if (!PlainText.saysNothing(each)) {
                items.add(PlainText.read(each));
            }
        }
        return List.copyOf(items);
    }
}
