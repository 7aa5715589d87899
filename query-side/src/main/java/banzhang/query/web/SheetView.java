package banzhang.query.web;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 交接单页 — one sheet as this person sees it: what passes, what was found, who signed, and what they may do.
///
/// @param digest of the canonical content, what a signature covers
/// @param canonical the exact text the digest is of
/// @param maySign the side this person may sign for now, none when it is not their turn
/// @param advice names the text that says what the sheet waits for
public record SheetView(
        String id,
        Kind kind,
        String state,
        String tone,
        Line.Holder from,
        Line.Holder to,
        Instant opened,
        @Nullable String reason,
        List<Item> items,
        long checked,
        String digest,
        String canonical,
        List<Signing> sides,
        List<Item> residue,
        @Nullable String advice,
        String signer,
        boolean mayCheck,
        @Nullable Side maySign,
        boolean mayDecline,
        boolean mayWithdraw) {

    public Finding[] findings() {
        return Finding.values();
    }

    /// 交接项 — one device of the sheet and what was found of it.
    public record Item(
            String device,
            String assetCode,
            String name,
            int quantity,
            String accessories,
            @Nullable Finding finding,
            @Nullable String note) {}

    /// 一方 — one side, who stands for it, and its signature when it has signed.
    public record Signing(Side side, String who, @Nullable Signature signature) {}

    /// 签字 — who signed which content when, and the digest of the drawing.
    public record Signature(String signer, Instant at, String authentication, String content, String drawing) {}
}
