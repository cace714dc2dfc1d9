package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody at a browser, and what people do there. What they read is Vietnamese until they ask for English. */
final class Person {
    private static final String PASSWORD = "demo";

    private final BrowserContext context;
    private final Page page;

    Person(BrowserContext context) {
        this.context = context;
        page = context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    /** The first tab. */
    Page page() {
        return page;
    }

    List<Page> pages() {
        return context.pages();
    }

    /** @return the status with which it was answered in the end */
    int open(String path) {
        return page.navigate(path).status();
    }

    /** The same in a language, which then stays. */
    int open(String path, String language) {
        return open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    }

    /** Begins at the portal, which leads to the identity provider. */
    Person signIn(String name) {
        open("/");
        signIn(page, name, PASSWORD);
        seesOneself(name);
        return this;
    }

    /** Begins with what the browser of somebody kept who has signed in before. */
    Person comeBack(String name) {
        open("/");
        seesOneself(name);
        return this;
    }

    private void seesOneself(String name) {
        assertThat(page.locator("header [title='" + name + "']")).isVisible();
    }

    static void signIn(Page page, String name, String password) {
        page.getByLabel("Tên đăng nhập").fill(name);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Đăng nhập")).click();
    }

    Locator linkTo(String path) {
        return page.locator("a[href='" + path + "']");
    }

    /** The form of an act of the page, opened. */
    Locator form(String act) {
        var details = page.locator("details:has(> summary:text-is('" + act + "'))");
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        return details.locator("form");
    }

    /** What sends the form of an act. */
    Locator button(String act) {
        return form(act)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true));
    }

    /** Sends the form of an act as it is. */
    void send(String act) {
        button(act).click();
    }

    /** Fills in the one thing that the act needs, and sends it. */
    void send(String act, String asked, String words) {
        form(act).getByLabel(asked).fill(words);
        send(act);
    }

    void isTold(String words) {
        assertThat(page.getByRole(AriaRole.STATUS)
                        .or(page.getByRole(AriaRole.ALERT))
                        .filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    void seesHeading(String words) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(words);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    void leave() {
        context.close();
    }
}
