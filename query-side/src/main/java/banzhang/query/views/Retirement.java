package banzhang.query.views;

import banzhang.query.views.GenerationBook.Entry;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// 除旧 — throws a generation away: documents, token, parked events.
@Component
final class Retirement {
    private final GenerationBook book;
    private final Bookcase bookcase;
    private final Claims claims;
    private final Letters letters;
    private final ViewProgress progress;

    Retirement(GenerationBook book, Bookcase bookcase, Claims claims, Letters letters, ViewProgress progress) {
        this.book = book;
        this.bookcase = bookcase;
        this.claims = claims;
        this.letters = letters;
        this.progress = progress;
    }

    /// One that is no longer live. First the book says that it is gone, so that who still reads it notices.
    void dismiss(Generation retired) {
        book.forget(retired);
        clear(retired);
    }

    /// What killed rebuilds have left behind.
    void clearLeftOver(Entry entry) {
        IntStream.rangeClosed(Generation.FIRST, entry.last())
                .filter(number -> !entry.holds(number))
                .forEach(number -> clear(new Generation(entry.view(), number)));
    }

    void clear(Generation generation) {
        claims.clear(generation);
        letters.of(generation.group()).clear();
        bookcase.clear(generation);
        progress.forget(generation);
    }
}
