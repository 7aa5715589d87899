package banzhang.standalone.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What axe finds against a page: the rules of WCAG 2.2 levels A and AA, and what axe holds to be good practice.
final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String STRUCTURE = Scripts.named("structure.js");
    private static final Set<String> FAULTLESS = ConcurrentHashMap.newKeySet();

    private Accessibility() {}

    /// One line a broken rule, with the elements that break it. A structure that was found faultless on a screen of
    /// this
    /// size is not examined on it again: the same page seen by the next role, or once more a step later.
    static List<String> faults(Page page) {
        String seen = page.viewportSize().width + String.valueOf(page.evaluate(STRUCTURE));
        if (FAULTLESS.contains(seen)) {
            return List.of();
        }
        List<String> faults = examined(page);
        if (faults.isEmpty()) {
            FAULTLESS.add(seen);
        }
        return faults;
    }

    private static List<String> examined(Page page) {
        AxeRunOptions told = new AxeRunOptions();
        // what keeps the rules is not told, which is most of the work
        told.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(told)
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
