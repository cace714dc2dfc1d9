package vn.giaoviec.acceptance.portal;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No test: takes a picture of each page of the list, in both languages, wide and narrow, to look at. */
@Order(2)
@EnabledIfSystemProperty(
        named = PicturesTest.WHERE,
        matches = ".+",
        disabledReason = "only with -D" + PicturesTest.WHERE)
class PicturesTest extends InABrowser {
    static final String WHERE = "giaoviec.screenshots";

    @ParameterizedTest
    @EnumSource
    void arePainted(PageList list) {
        var person = list.comes(people);
        for (var address : list.addresses()) {
            for (var language : List.of("vi-VN", "en")) {
                person.open(PageList.path(address), language);
                for (var width : List.of(1280, 390)) {
                    person.page().setViewportSize(width, 900);
                    var name = list + address.replaceAll("\\W+", "-") + "-" + language + "-" + width + ".png";
                    person.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(Path.of(System.getProperty(WHERE), name)));
                }
            }
        }
    }
}
