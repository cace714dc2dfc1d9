package vn.giaoviec.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The ways between the pages of administration, on each of them. */
@ControllerAdvice(basePackageClasses = Sections.class)
final class Sections {
    private enum Section {
        AGENCIES("/administration/agencies", "/administration/agenc"),
        SUCCESSIONS("/administration/successions", "/administration/successions"),
        CALENDAR("/administration/calendar", "/administration/calendar"),
        POLICIES("/administration/policies", "/administration/policies"),
        DEAD_LETTERS("/administration/dead-letters", "/administration/dead-letters"),
        READ_MODELS("/administration/read-models", "/administration/read-models");

        private final String path;
        private final String under;

        Section(String path, String under) {
            this.path = path;
            this.under = under;
        }
    }

    /** @param here the page that is looked at belongs to it */
    record Entry(String name, String path, boolean here) {}

    @ModelAttribute("sections")
    List<Entry> sections(HttpServletRequest request) {
        return Arrays.stream(Section.values())
                .map(one ->
                        new Entry(one.name(), one.path, request.getRequestURI().startsWith(one.under)))
                .toList();
    }
}
