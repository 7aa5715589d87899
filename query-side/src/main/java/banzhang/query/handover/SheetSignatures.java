package banzhang.query.handover;

import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.PersonId;
import banzhang.query.print.PageFlow;
import java.awt.Dimension;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// 签字栏 — one side's place on a printed sheet: the drawn signature with who, when and how, or a line to sign on.
final class SheetSignatures {
    private static final Dimension DRAWING = new Dimension(170, 52);
    private static final float SMALL = 7;
    private static final float BLOCK = 110;
    private final PDDocument document;
    private final PageFlow flow;
    private final Drawings drawings;

    SheetSignatures(PDDocument document, PageFlow flow, Drawings drawings) {
        this.document = document;
        this.flow = flow;
        this.drawings = drawings;
    }

    void of(HandoverView view, Side side) throws IOException {
        flow.need(BLOCK);
        flow.line(side.term() + "　" + whose(view, side), PageFlow.SIZE + 1);
        HandoverView.Signature signed = view.signatureOf(side);
        if (signed == null) {
            blank();
        } else {
            signed(signed);
        }
        flow.down(8);
        flow.rule();
        flow.down(4);
    }

    /// One line for each signature that no longer counts.
    List<String> superseded(HandoverView view) {
        return view.superseded().stream()
                .map(signed -> signed.side().term() + "　" + signed.signerName() + "　"
                        + SheetPrint.minute(signed.happenedAt()) + "　" + signed.content())
                .toList();
    }

    private static String whose(HandoverView view, Side side) {
        return switch (side) {
            case OUTGOING -> view.from().line();
            case INCOMING -> view.to().line();
            case WITNESS -> {
                PersonId witness = view.sheet().agreed().witness();
                yield witness == null ? "" : new SheetRemarks(view).name(witness);
            }
        };
    }

    private void blank() throws IOException {
        flow.down(DRAWING.height - 14);
        flow.line("签字：____________________________　　日期：________ 年 ____ 月 ____ 日", PageFlow.SIZE + 1);
    }

    private void signed(HandoverView.Signature signed) throws IOException {
        flow.down(4);
        Optional<byte[]> drawing = drawings.of(signed.drawing());
        if (drawing.isPresent()) {
            flow.image(PDImageXObject.createFromByteArray(document, drawing.get(), "signature"), DRAWING);
            flow.down(DRAWING.height);
        } else {
            flow.line("〔手写签名图缺失或与签字时不一致〕", PageFlow.SIZE);
        }
        flow.line(
                signed.signerName() + "　" + SheetPrint.minute(signed.happenedAt()) + "　"
                        + signed.authentication().term() + "认证　账簿位置 " + signed.position(),
                PageFlow.SIZE);
        flow.line("所签内容摘要 " + signed.content(), SMALL);
    }
}
