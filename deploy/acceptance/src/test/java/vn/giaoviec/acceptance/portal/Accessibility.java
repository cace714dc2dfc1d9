package vn.giaoviec.acceptance.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds on a page as it stands, by the rules of WCAG 2.0 to 2.2, levels A and AA. It is run as the page's own
 * script, and only what is wrong is carried over: to carry all its answers over costs more than to find them.
 */
final class Accessibility {
    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            async () => {
              const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run({runOnly: rules, resultTypes: ['violations']});
              if (found.passes.length === 0) {
                throw new Error('axe has tried nothing');
              }
              return found.violations.flatMap(rule => rule.nodes.map(
                node => `${rule.id}: ${rule.help}: ${node.target} ${node.html}`));
            }""";

    private Accessibility() {}

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is folded away is unfolded, for nothing hidden is judged. */
    static List<String> faults(Page page) {
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(VIOLATIONS))
                .stream().map(String.class::cast).toList();
    }
}
