package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.SheetFileEvent.PaperShows;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.views.ViewKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 纸质单查阅 — the paper filed with a sheet, for those who may see the sheet.
@Component
public final class FiledPapers {
    private static final String PAPERS = "papers";
    private final Handovers handovers;
    private final HandoverShelf shelf;
    private final OrganisationShelf organisation;

    FiledPapers(Handovers handovers, HandoverShelf shelf, OrganisationShelf organisation) {
        this.handovers = handovers;
        this.shelf = shelf;
        this.organisation = organisation;
    }

    /// In the order they were filed.
    ///
    /// @throws banzhang.access.Refused NOT_FOUND, also for a sheet that is not the caller's to see
    public List<FiledPaper> of(Caller caller, HandoverId sheet) {
        handovers.sheet(caller, sheet);
        SchoolPlan plan = organisation.planOf(caller.school());
        Document known = shelf.sheets().find(ViewKey.of(caller.school(), sheet));
        return known == null
                ? List.of()
                : known.getList(PAPERS, Document.class, List.of()).stream()
                        .map(paper -> paperOf(paper, plan))
                        .toList();
    }

    /// The stored sheet with one more.
    static Document with(Document known, PaperFiled filed, long at) {
        List<Document> papers = new ArrayList<>(known.getList(PAPERS, Document.class, List.of()));
        Document paper = new Document("paper", filed.paper().hex())
                .append("mediaType", filed.mediaType())
                .append("bytes", filed.bytes())
                .append("pages", filed.pages())
                .append("shows", filed.shows().name())
                .append("filedBy", filed.filedBy().value())
                .append("happenedAt", filed.happenedAt().toString())
                .append("position", at);
        if (filed.printedContent() != null && filed.printedPosition() != null) {
            paper.append("printedContent", filed.printedContent().hex())
                    .append("printedPosition", filed.printedPosition());
        }
        papers.add(paper);
        return new Document(known).append(PAPERS, papers);
    }

    private static FiledPaper paperOf(Document paper, SchoolPlan plan) {
        PersonId filedBy = new PersonId(paper.getString("filedBy"));
        String printed = paper.getString("printedContent");
        return new FiledPaper(
                new Digest(paper.getString("paper")),
                paper.getString("mediaType"),
                paper.getLong("bytes"),
                paper.getInteger("pages"),
                PaperShows.valueOf(paper.getString("shows")),
                printed == null ? null : new Digest(printed),
                paper.getLong("printedPosition"),
                filedBy,
                plan.personName(filedBy),
                Instant.parse(paper.getString("happenedAt")),
                paper.getLong("position"));
    }
}
