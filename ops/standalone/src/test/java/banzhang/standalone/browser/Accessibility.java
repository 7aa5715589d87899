package banzhang.standalone.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/// What axe finds against a page: the rules of WCAG 2.2 levels A and AA, and what axe holds to be good practice.
final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /// One line a broken rule, with the elements that break it.
    static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        .withTags(RULES)
                        // all of it in the page itself: ours have no frames, and a second page is not needed then
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Accessibility::told)
                        .toList();
    }

    private static String told(Rule broken) {
        return broken.getNodes().stream()
                .map(element -> String.valueOf(element.getTarget()))
                .collect(Collectors.joining(" ", broken.getId() + " (" + broken.getHelp() + "): ", ""));
    }
}
