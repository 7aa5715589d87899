package banzhang.query.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/// 词句 — every text of the pages, from two bundles that a test keeps in step. In templates: `@words`.
public final class Words {
    private final MessageSource bundles;

    public Words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("words");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        this.bundles = source;
    }

    /// The text under a key in both languages.
    ///
    /// @throws org.springframework.context.NoSuchMessageException when a bundle lacks the key
    public Phrase phrase(String key, Object... with) {
        return new Phrase(bundles.getMessage(key, with, Locale.CHINESE), bundles.getMessage(key, with, Locale.ENGLISH));
    }

    /// Both languages in one line.
    public String line(String key, Object... with) {
        return phrase(key, with).line();
    }

    /// The Chinese text alone, for the narrow labels of a ledger line.
    public String zh(String key) {
        return phrase(key).zh();
    }
}
