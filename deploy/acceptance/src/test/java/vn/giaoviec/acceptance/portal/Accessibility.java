package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What axe finds on a page as it stands, by the rules of WCAG 2.0 to 2.2, levels A and AA. */
final class Accessibility {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** What is folded away is unfolded, for nothing hidden is judged. */
    static List<String> faults(Page page) {
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var found = new AxeBuilder(page)
                .options(options)
                .withTags(RULES)
                // Pages have no frames: it need not look into them from a page of its own.
                .setLegacyMode(true)
                .analyze();
        assertThat(found.isErrored()).as(found.getErrorMessage()).isFalse();
        return found.getViolations().stream().flatMap(Accessibility::places).toList();
    }

    private static Stream<String> places(Rule broken) {
        return broken.getNodes().stream()
                .map(node -> broken.getId() + ": " + broken.getHelp() + ": " + node.getTarget() + " " + node.getHtml());
    }
}
