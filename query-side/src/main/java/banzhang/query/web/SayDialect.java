package banzhang.query.web;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/// 双语标签 — `bz:say="key"` writes a text in both languages, `bz:label` an accessible name, `bz:cell` and
/// `bz:row` the heading of a ledger's cell. A value in `${}` or `||` is an expression for a key or a [Phrase].
final class SayDialect extends AbstractProcessorDialect {
    private static final String PREFIX = "bz";
    private static final int PRECEDENCE = 1200;
    private final Words words;

    SayDialect(Words words) {
        super("banzhang", PREFIX, PRECEDENCE);
        this.words = words;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Saying("say", (phrase, tag) -> tag.setBody(markup(phrase), false)),
                new Saying("label", (phrase, tag) -> tag.setAttribute("aria-label", phrase.line())),
                new Saying("cell", (phrase, tag) -> {
                    tag.setAttribute("data-label", phrase.zh());
                    tag.setAttribute("role", "cell");
                }),
                new Saying("row", (phrase, tag) -> {
                    tag.setAttribute("data-label", phrase.zh());
                    tag.setAttribute("role", "rowheader");
                    tag.setAttribute("scope", "row");
                }));
    }

    private static String markup(Phrase phrase) {
        String chinese = HtmlEscape.escapeHtml5Xml(phrase.zh());
        return phrase.en().isEmpty() || phrase.en().equals(phrase.zh())
                ? chinese
                : chinese + "<span class=\"" + classOf(phrase) + "\" lang=\"en\">"
                        + HtmlEscape.escapeHtml5Xml(phrase.en()) + "</span>";
    }

    /// A whole sentence has its English on a line of its own.
    private static String classOf(Phrase phrase) {
        return phrase.zh().endsWith("。") ? "en line" : "en";
    }

    /// 写法 — what a phrase does to its tag.
    private interface Way {
        void write(Phrase phrase, IElementTagStructureHandler tag);
    }

    private final class Saying extends AbstractAttributeTagProcessor {
        private final Way way;

        Saying(String attribute, Way way) {
            super(TemplateMode.HTML, PREFIX, null, false, attribute, true, PRECEDENCE, true);
            this.way = way;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            way.write(phraseOf(context, value), handler);
        }

        private Phrase phraseOf(ITemplateContext context, String value) {
            if (!value.startsWith("${") && !value.startsWith("|")) {
                return words.phrase(value);
            }
            Object meant = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            return meant instanceof Phrase phrase ? phrase : words.phrase(String.valueOf(meant));
        }
    }
}
