package banzhang.command.register;

import static banzhang.command.CommandRefused.when;
import static java.util.stream.Collectors.toMap;

import banzhang.events.value.Accessories;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardShare;
import banzhang.events.value.CardTexts;
import banzhang.events.value.Fen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 拆卡规则 — that the shares are the card, piece by piece and fen by fen, and what the card of a share says. Pure
/// functions.
final class SplitRules {
    private static final int MOST = 100;

    private SplitRules() {}

    /// The shares as they are proposed, each with its value when the card states one.
    static List<CardShare> shares(AssetCard card, List<CardShare> asked) {
        when(asked.size() < 2 || asked.size() > MOST, RegroupingRefusal.SHARES_INVALID);
        long codes = asked.stream().map(CardShare::assetCode).distinct().count();
        when(codes < asked.size(), RegroupingRefusal.ASSET_CODES_REPEAT);
        requireQuantities(card, asked);
        boolean valued = asked.stream().anyMatch(share -> share.value() != null);
        List<CardShare> shares = valued || card.value() == null ? asked : divided(card.value(), asked);
        requireValues(card, shares);
        requireAccessories(card, shares);
        return shares;
    }

    /// That the shares still are what the card is.
    static void requireWhole(AssetCard card, List<CardShare> shares) {
        requireQuantities(card, shares);
        requireValues(card, shares);
        requireAccessories(card, shares);
    }

    /// What the card of a share says: its own quantity, value, serial number and accessories; all else as before.
    static AssetCard card(AssetCard whole, CardShare share) {
        Map<String, @Nullable String> own = new HashMap<>();
        own.put("quantity", Integer.toString(share.quantity()));
        own.put("value", share.value() == null ? null : share.value().toString());
        own.put("serialNumber", share.serialNumber());
        own.put("accessories", share.accessories().isEmpty() ? null : String.join("\n", share.accessories()));
        return CardTexts.saying(whole, own);
    }

    /// By the pieces: each boundary is rounded down, so the shares add up to the value whatever it is.
    private static List<CardShare> divided(Fen value, List<CardShare> shares) {
        long pieces = pieces(shares);
        List<CardShare> divided = new ArrayList<>();
        long before = 0;
        long counted = 0;
        for (CardShare share : shares) {
            counted += share.quantity();
            long until = Math.multiplyExact(value.fen(), counted) / pieces;
            divided.add(new CardShare(
                    share.assetCode(),
                    share.quantity(),
                    new Fen(until - before),
                    share.serialNumber(),
                    share.accessories()));
            before = until;
        }
        return divided;
    }

    private static long pieces(List<CardShare> shares) {
        return shares.stream().mapToLong(CardShare::quantity).sum();
    }

    private static void requireQuantities(AssetCard card, List<CardShare> shares) {
        when(pieces(shares) != card.quantity(), RegroupingRefusal.QUANTITIES_DO_NOT_SUM);
    }

    private static void requireValues(AssetCard card, List<CardShare> shares) {
        long stated = shares.stream().filter(share -> share.value() != null).count();
        long sum = shares.stream()
                .map(CardShare::value)
                .filter(Objects::nonNull)
                .mapToLong(Fen::fen)
                .sum();
        boolean right = card.value() == null
                ? stated == 0
                : stated == shares.size() && sum == card.value().fen();
        when(!right, RegroupingRefusal.VALUES_DO_NOT_SUM);
    }

    private static void requireAccessories(AssetCard card, List<CardShare> shares) {
        List<String> given =
                shares.stream().flatMap(share -> share.accessories().stream()).toList();
        when(!counted(given).equals(counted(card.accessories())), RegroupingRefusal.ACCESSORIES_DO_NOT_SUM);
    }

    private static Map<String, Integer> counted(List<String> texts) {
        return Accessories.of(texts).stream().collect(toMap(Accessory::name, Accessory::quantity));
    }
}
