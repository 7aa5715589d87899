package banzhang.events.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 拆分份额 — what one of the cards that a card is split into is to say of its own; all else it says as the card did.
///
/// @param assetCode 资产编号 of the new card
/// @param quantity 数量, at least 1
/// @param value 价值 of the whole share; none when the card that is split states none
/// @param accessories 附件 that go with it
public record CardShare(
        AssetCode assetCode,
        int quantity,
        @Nullable Fen value,
        @Nullable String serialNumber,
        List<String> accessories) {
    public CardShare {
        accessories = List.copyOf(accessories);
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity: at least 1");
        }
    }
}
