package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.giaoviec.acceptance.portal.FreshTasks.HEAD;
import static vn.giaoviec.acceptance.portal.Person.named;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Nobody sees anything before signing in, nor after signing out. */
@Order(2)
class SigningInTest extends InABrowser {
    private static final String WORK = "Việc được giao";

    @Test
    void aWrongPasswordSaysSoAndTheRightOneLeadsToTheWork() {
        var head = people.somebody();
        head.open("/work/new");
        Person.signIn(head.page(), HEAD, "a guess");
        head.isTold("Tên hoặc mật khẩu không đúng");
        Person.signIn(head.page(), HEAD, "demo");
        head.seesHeading(WORK);
        assertThat(head.page()).hasURL("/work/new?continue");
    }

    @Test
    void whoeverSignsOutIsSignedOutAlsoWhereTheyComeBackWithTheirOldCookies() {
        var head = people.somebody().signIn(HEAD);
        var before = head.context().cookies();
        head.page().getByRole(AriaRole.BUTTON, named("Đăng xuất")).click();
        head.seesHeading("Bạn chưa đăng nhập");
        head.open("/work/new");
        assertThat(head.page().getByLabel("Mật khẩu")).isVisible();
        head.context().clearCookies();
        head.context().addCookies(before);
        head.open("/work/new");
        assertThat(head.page().getByLabel("Mật khẩu")).isVisible();
    }

    @Test
    void twoTabsThatWereBegunSignedOutBothEndSignedIn() {
        var head = people.somebody();
        var other = head.context().newPage();
        head.open("/work/new");
        other.navigate("/work/done");
        Person.signIn(head.page(), HEAD, "demo");
        head.seesHeading(WORK);
        Person.signIn(other, HEAD, "demo");
        assertThat(other.getByRole(AriaRole.HEADING, named(WORK))).isVisible();
        head.page().reload();
        head.seesHeading(WORK);
    }
}
