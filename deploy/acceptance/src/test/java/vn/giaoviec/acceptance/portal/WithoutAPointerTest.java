package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoviec.acceptance.portal.Person.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** By the keyboard alone; wherever the focus comes to, it is seen. */
@Order(2)
class WithoutAPointerTest extends InABrowser {
    private static final int MOST_STEPS = 60;
    private static final String HAS_FOCUS = "one => one === document.activeElement";
    private static final String FOCUS_IS_SEEN = """
            one => {
              const box = one.getBoundingClientRect();
              const style = getComputedStyle(one);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            }""";

    @Test
    void aHeadFindsATaskAndAcknowledgesIt() {
        var task = FreshTasks.take();
        var head = people.somebody();
        head.open("/");
        assertThat(head.page().locator("input:focus")).hasAttribute("name", "username");
        var keys = head.page().keyboard();
        keys.type(FreshTasks.HEAD);
        keys.press("Tab");
        keys.type("demo");
        keys.press("Enter");
        head.seesHeading("Việc được giao");

        keys.press("Tab");
        var skip = head.page().getByRole(AriaRole.LINK, named("Đến nội dung chính"));
        assertThat(skip).isFocused();
        assertThat((Boolean) skip.evaluate(FOCUS_IS_SEEN)).isTrue();
        keys.press("Enter");
        assertThat(head.page().getByRole(AriaRole.MAIN)).isFocused();
        keys.press("Tab");
        assertThat((Boolean) head.page().locator("main :focus").evaluate(FOCUS_IS_SEEN))
                .isTrue();

        head.open("/work/done");
        enter(head, head.page().getByRole(AriaRole.LINK, named("Việc được giao")));
        assertThat(head.page()).hasURL(Pattern.compile("/work/to-do"));
        enter(head, head.page().getByRole(AriaRole.LINK, named("Mới giao")));
        assertThat(head.page()).hasURL(Pattern.compile("/work/new"));
        enter(head, head.linkTo(task.path()));
        assertThat(head.page()).hasURL(task.path());
        enter(head, head.page().locator("summary").getByText("Tiếp nhận"));
        reach(head, head.form("Tiếp nhận").getByLabel("Nội dung"));
        keys.type("Đã nhận văn bản");
        enter(head, head.button("Tiếp nhận"));
        head.isTold("Đã ghi nhận: Tiếp nhận.");
        assertThat(head.page().getByRole(AriaRole.STATUS)).isInViewport();
        assertThat(task.state()).isEqualTo("RECEIVED");
    }

    private static void enter(Person person, Locator there) {
        reach(person, there);
        person.page().keyboard().press("Enter");
    }

    private static void reach(Person person, Locator there) {
        assertThat(there).isVisible();
        var focus = person.page().locator(":focus");
        for (var step = 0; !(Boolean) there.evaluate(HAS_FOCUS); step++) {
            assertThat(step).as("steps to %s", there).isLessThan(MOST_STEPS);
            person.page().keyboard().press("Tab");
            assertThat((Boolean) focus.evaluate(FOCUS_IS_SEEN))
                    .as("focus is seen, step %s to %s", step, there)
                    .isTrue();
        }
    }
}
