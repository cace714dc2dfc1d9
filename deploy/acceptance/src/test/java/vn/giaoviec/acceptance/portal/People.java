package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.acceptance.NoticeSystem;

/**
 * Those who come to the portal in a test, each with a browser of their own, which knows of before that they have signed
 * in. All browsers are watched; of a test that fails each page is kept, as it looked and as HTML, under
 * {@code target/browser}.
 */
final class People implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
    private static final Path KEPT = Path.of("target/browser");
    private static final Map<String, String> KEPT_COOKIES = new HashMap<>();

    private record Came(Person person, Watch watch) {}

    private final List<Came> came = new ArrayList<>();
    private Chromium chromium;

    /** One browser for all tests. */
    @Override
    public void beforeEach(ExtensionContext context) {
        chromium = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, first -> new Chromium(), Chromium.class);
    }

    Person somebody() {
        return somebody(new NewContextOptions());
    }

    Person withoutScript() {
        return somebody(new NewContextOptions().setJavaScriptEnabled(false));
    }

    private Person somebody(NewContextOptions options) {
        Installation system = NoticeSystem.get();
        var context = chromium.browser()
                .newContext(options.setBaseURL(system.portal()).setLocale("vi-VN"));
        var watch = new Watch(context, List.of(system.portal() + "/", system.identity() + "/"));
        var person = new Person(context);
        came.add(new Came(person, watch));
        return person;
    }

    /** Signs in the first time; later the browser begins with what that one kept. Whoever signs out comes for oneself. */
    Person signedIn(String name) {
        var kept = KEPT_COOKIES.get(name);
        if (kept != null) {
            return somebody(new NewContextOptions().setStorageState(kept)).comeBack(name);
        }
        var person = somebody().signIn(name);
        KEPT_COOKIES.put(name, person.context().storageState());
        return person;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var failed = context.getExecutionException().isPresent();
        if (!failed) {
            // Whatever the browser told before this is answered has arrived then.
            came.forEach(one -> one.person.pages().forEach(Page::title));
        }
        var found = came.stream().flatMap(one -> one.watch.found().stream()).toList();
        if (failed || !found.isEmpty()) {
            keep(context);
        }
        if (!failed) {
            assertThat(found).as("what must not happen in a browser").isEmpty();
        }
    }

    private void keep(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName() + "-";
        var number = 0;
        for (var one : came) {
            for (var page : one.person.pages()) {
                keep(page, KEPT.resolve(name + ++number));
            }
        }
    }

    /** A page that cannot even be looked at is no reason to hide why the test failed. */
    private static void keep(Page page, Path name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(name + ".png")));
            Files.writeString(Path.of(name + ".html"), page.content());
        } catch (PlaywrightException gone) {
            System.out.println(name + " cannot be kept: " + gone.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        came.forEach(one -> one.person.leave());
        came.clear();
    }
}
