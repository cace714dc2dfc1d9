package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each page of the list: in {@code test} one of each kind, in Vietnamese. */
@Order(2)
class EveryPageTest extends InABrowser {
    private static final boolean FULL = Boolean.getBoolean("giaoviec.full");
    /** What is looked at differs little from one language to the other. */
    private static final List<String> LANGUAGES = FULL ? List.of("vi-VN", "en") : List.of("vi-VN");

    private static final int OK = 200;
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;
    private static final String STICKS_OUT = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              ['the page', ...[...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > innerWidth).map(one => one.outerHTML.slice(0, 120))]""";

    @ParameterizedTest
    @EnumSource
    void canBeUsedByEverybodyAndOnASmallScreen(PageList list) {
        var person = list.comes(people);
        var faults = new ArrayList<String>();
        for (var address : FULL ? list.addresses() : list.ofEachKind()) {
            for (var language : LANGUAGES) {
                faultsOf(person, PageList.path(address), language).stream()
                        .map(fault -> address + " in " + language + ": " + fault)
                        .forEach(faults::add);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOf(Person person, String path, String language) {
        var page = person.page();
        page.setViewportSize(WIDE, HIGH);
        var status = person.open(path, language);
        if (status != OK) {
            return List.of("answers " + status);
        }
        var faults = new ArrayList<>(Accessibility.faults(page));
        if (page.locator("body").innerText().contains("??")) {
            faults.add("a word is missing");
        }
        page.setViewportSize(NARROW, HIGH);
        if (page.evaluate(STICKS_OUT) instanceof List<?> places) {
            places.forEach(place -> faults.add("too broad: " + place));
        }
        return faults;
    }
}
