package banzhang.command.register.headings;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// 标题对照办理 — takes the commands to the school's book of headings.
public class HeadingHandler {
    private final Repository<HeadingBook> books;

    public HeadingHandler(Repository<HeadingBook> books) {
        this.books = books;
    }

    @CommandHandler
    void handle(MapHeadings asked) throws Exception {
        books.loadOrCreate(HeadingBook.idOf(asked.by().school()), HeadingBook::new)
                .execute(book -> book.map(asked));
    }

    @CommandHandler
    void handle(RemapHeadings asked) {
        bookOf(asked.by()).execute(book -> book.remap(asked));
    }

    @CommandHandler
    void handle(ForgetHeadings asked) {
        bookOf(asked.by()).execute(book -> book.forget(asked));
    }

    private Aggregate<HeadingBook> bookOf(Caller by) {
        return KnownAggregates.find(books, HeadingBook.idOf(by.school()))
                .orElseThrow(() -> new CommandRefused(HeadingRefusal.MAPPING_NOT_FOUND));
    }
}
