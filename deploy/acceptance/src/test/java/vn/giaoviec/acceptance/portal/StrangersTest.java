package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is another agency's looks to everybody else like what there is not. */
@Order(2)
class StrangersTest extends InABrowser {
    private static final String STRANGER = "agency.phong-y-te";

    @Test
    void thePagesOfAnAgencyAreToAnotherLikeWhatThereIsNot() {
        var stranger = people.signedIn(STRANGER);
        var theirs = PageList.HEAD.pathsOf(Known::of);
        var nobodys = PageList.HEAD.pathsOf(name -> Known.of(name).replaceAll("[0-9a-f]", "0"));
        assertThat(theirs).isNotEmpty();
        assertThat(seen(stranger, theirs))
                .isEqualTo(seen(stranger, nobodys))
                .allSatisfy(page -> assertThat(page).startsWith("404 ").contains("Không tìm thấy"));
    }

    private static ArrayList<String> seen(Person person, Iterable<String> addresses) {
        var seen = new ArrayList<String>();
        for (var address : addresses) {
            seen.add(person.open(address) + " " + person.page().locator("body").innerText());
        }
        assertThat(Accessibility.faults(person.page())).isEmpty();
        return seen;
    }

    @Test
    void aFormThatIsSentToAnothersTaskDoesNothing() {
        var theirs = FreshTasks.take();
        var stranger = people.signedIn(STRANGER);
        stranger.open("/work/new");
        stranger.page()
                .locator("main")
                .getByRole(AriaRole.TABLE)
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        stranger.form("Tiếp nhận").evaluate("(form, path) => form.action = path", theirs.path());
        var answer = stranger.page().waitForResponse("**" + theirs.path(), () -> stranger.send("Tiếp nhận"));
        assertThat(answer.status()).isEqualTo(404);
        stranger.seesHeading("Không tìm thấy");
        assertThat(theirs.state()).isEqualTo("ASSIGNED");
    }
}
