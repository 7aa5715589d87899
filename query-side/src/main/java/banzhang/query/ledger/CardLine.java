package banzhang.query.ledger;

import banzhang.events.value.Classification;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 卡片摘录 — what a line of a ledger says of a card, read from it once.
///
/// @param valueFen 价值 of the whole quantity
/// @param acquiredOn 取得日期, else since when it is in use
/// @param place 存放地点 as written on the card
/// @param basis what its worth is reckoned from; none when it states no value or no day
record CardLine(
        String name,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable Classification classification,
        int quantity,
        @Nullable String unit,
        @Nullable Long valueFen,
        @Nullable String useState,
        @Nullable LocalDate acquiredOn,
        @Nullable String place,
        Depreciation.@Nullable Basis basis) {
    static CardLine of(Document card) {
        return new CardLine(
                card.getString("name"),
                card.getString("brand"),
                card.getString("model"),
                card.getString("serialNumber"),
                DeviceDocument.classification(card),
                card.getInteger("quantity"),
                card.getString("unit"),
                card.get("value") instanceof Number fen ? fen.longValue() : null,
                card.getString("useState"),
                firstDay(card, "acquiredOn", "inUseSince"),
                card.getString("place"),
                basisOf(card));
    }

    /// What is left of the card's value on that day; none when it states no value or no day, or no life is known.
    @Nullable
    Worth worth(Valuation valued) {
        return Optional.ofNullable(basis)
                .flatMap(from -> Depreciation.worth(from, valued.book(), valued.day()))
                .orElse(null);
    }

    private static Depreciation.@Nullable Basis basisOf(Document card) {
        @Nullable LocalDate started = firstDay(card, "bookedOn", "acquiredOn", "inUseSince");
        return started == null || !(card.get("value") instanceof Number fen)
                ? null
                : new Depreciation.Basis(
                        fen.longValue(),
                        started,
                        card.getInteger("usefulLifeMonths"),
                        DeviceDocument.classification(card));
    }

    private static @Nullable LocalDate firstDay(Document card, String... fields) {
        for (String field : fields) {
            @Nullable String day = card.getString(field);
            if (day != null) {
                return LocalDate.parse(day);
            }
        }
        return null;
    }
}
