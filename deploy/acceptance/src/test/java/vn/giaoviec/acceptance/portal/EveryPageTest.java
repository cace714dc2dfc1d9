package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each page of the list. */
@Order(2)
class EveryPageTest extends InABrowser {
    private static final List<String> LANGUAGES = List.of("vi-VN", "en");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;
    private static final String STICKS_OUT = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                .map(one => one.outerHTML.slice(0, 120))""";

    @ParameterizedTest
    @EnumSource
    void canBeUsedByEverybodyInBothLanguagesAndOnASmallScreen(PageList list) {
        var person = list.comes(people);
        var faults = new ArrayList<String>();
        for (var address : list.addresses()) {
            for (var language : LANGUAGES) {
                faultsOf(person, address + (address.contains("?") ? "&" : "?") + "lang=" + language, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void faultsOf(Person person, String address, List<String> faults) {
        var page = person.page();
        page.setViewportSize(WIDE, HIGH);
        var status = person.open(address);
        if (status != 200) {
            faults.add(address + " answers " + status);
        }
        if (page.locator("body").innerText().contains("??")) {
            faults.add(address + " lacks a word");
        }
        Accessibility.faults(page).forEach(fault -> faults.add(address + " " + fault));
        page.setViewportSize(NARROW, HIGH);
        if (page.evaluate(STICKS_OUT) instanceof List<?> places) {
            places.forEach(place -> faults.add(address + " is too broad: " + place));
        }
    }
}
