package vn.giaoviec.acceptance.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must not happen in any browser: an error on the console, which a breach of the content security policy is too, and
 * a request to anybody but the portal and the identity provider.
 */
final class Watch {
    private static final int REFUSED = 400;

    private final List<String> known;
    private final List<ConsoleMessage> errors = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final Set<String> refusedPages = new HashSet<>();

    /** @param known beginnings of the addresses that may be asked */
    Watch(BrowserContext context, List<String> known) {
        this.known = known;
        context.onRequest(this::asked);
        context.onResponse(this::answered);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message);
            }
        });
        context.onWebError(error -> strange.add("a script failed: " + error.error()));
    }

    private void asked(Request request) {
        if (known.stream().noneMatch(request.url()::startsWith)
                && !request.url().startsWith("data:")) {
            strange.add("asked of a stranger: " + request.url());
        }
    }

    private void answered(Response response) {
        if (response.status() >= REFUSED && response.request().isNavigationRequest()) {
            refusedPages.add(response.url());
        }
    }

    /** Of all until now; that a page was refused is told on the console too, and is the story's business. */
    List<String> found() {
        var found = new ArrayList<>(strange);
        errors.stream()
                .filter(error -> !isRefusedPage(error))
                .map(error -> "on the console: " + error.text() + " " + error.location())
                .forEach(found::add);
        return found;
    }

    private boolean isRefusedPage(ConsoleMessage error) {
        return error.text().startsWith("Failed to load resource")
                && refusedPages.stream().anyMatch(page -> error.location().startsWith(page));
    }
}
