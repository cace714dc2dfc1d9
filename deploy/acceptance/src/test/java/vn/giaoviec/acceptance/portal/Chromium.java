package vn.giaoviec.acceptance.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giaoviec.local.servers.Programs;

/** The Chromium or Chrome of this machine; none is ever downloaded. */
public final class Chromium implements AutoCloseable {
    /** Variable that names one which is found nowhere else. */
    static final String NAMED = "GIAOVIEC_BROWSER";

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Playwright playwright;
    private final Browser browser;

    /** @throws java.util.NoSuchElementException where there is none */
    Chromium() {
        // The driver is unpacked beside what was built, and not where it would stay.
        System.setProperty(
                "playwright.driver.tmpdir", Path.of("target").toAbsolutePath().toString());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        // Root has no sandbox to offer.
                        .setChromiumSandbox(!ROOT));
    }

    /** One that is named must be there. */
    public static Optional<Path> find() {
        var named = System.getenv().getOrDefault(NAMED, "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        var onPath = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Programs.find(name).stream());
        var onMacos = Stream.of("Google Chrome", "Chromium")
                .map(name -> Path.of("/Applications/" + name + ".app/Contents/MacOS/" + name))
                .filter(Files::isExecutable);
        return Stream.concat(onPath, onMacos).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
