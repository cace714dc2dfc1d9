package vn.giaoviec.acceptance.portal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every page of the portal, beside somebody whom it is for. What stands here is looked at wide and narrow, and tried by
 * those whom it is not for: a new page is one more line, in the first list where none is built like it. What an
 * address needs of the data stands in braces, as {@link Known} calls it.
 */
enum PageList {
    NOBODY(null, List.of("/", "/signed-out"), List.of("/signed-out?failed")),
    HEAD(
            FreshTasks.HEAD,
            List.of(
                    "/work/new",
                    "/assignments/{new}",
                    "/assignments/{new}/document",
                    "/assignments/{reported}",
                    "/inbox/unread"),
            List.of("/work/overdue", "/work/returned", "/work/done", "/inbox/all")),
    CLERK(
            "office-clerk",
            List.of(
                    "/drafts/draft",
                    "/drafts/new",
                    "/drafts/{draft}",
                    "/drafts/{draft}/tasks/{draftTask}",
                    "/directives/{directive}"),
            List.of("/drafts/issued", "/drafts/{draft}/new-task")),
    SIGNER(
            "office-signer",
            List.of(
                    "/signing",
                    "/directives/{submitted}",
                    "/directives/{directive}/amend",
                    "/directives/{directive}/amend/change?task={task}",
                    "/directives/{directive}/end",
                    "/import"),
            List.of("/directives/{directive}/amend/change?add=1")),
    MONITOR(
            "office-monitor",
            List.of(
                    "/assignments/{reported}",
                    "/follow-up/to-verify",
                    "/follow-up/silent",
                    "/follow-up/directives",
                    "/follow-up/directives/{directive}",
                    "/follow-up/tasks/{task}"),
            List.of(
                    "/follow-up/returned",
                    "/follow-up/not-acknowledged",
                    "/follow-up/overdue",
                    "/follow-up/extensions",
                    "/follow-up/explanations")),
    LEADER("auditor", List.of("/dashboard", "/figures/list?cut=overdue-1-7"), List.of("/dashboard?by=field")),
    ADMINISTRATOR(
            "admin",
            List.of(
                    "/administration/agencies",
                    "/administration/agencies/new",
                    "/administration/agencies/import",
                    "/administration/agency/phong-kinh-te",
                    "/administration/successions",
                    "/administration/calendar",
                    "/administration/policies",
                    "/administration/dead-letters",
                    "/administration/read-models"),
            List.of());

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final String person;
    private final List<String> addresses;
    private final List<String> alike;

    /**
     * @param person the name to sign in with; null for nobody
     * @param addresses one of each page that is built in its own way
     * @param alike those built as one of these is: the same template about other rows
     */
    PageList(String person, List<String> addresses, List<String> alike) {
        this.person = person;
        this.addresses = addresses;
        this.alike = alike;
    }

    Person comes(People people) {
        return person == null ? people.somebody() : people.signedIn(person);
    }

    /** One of each kind of page, as they are listed. */
    List<String> ofEachKind() {
        return addresses;
    }

    /** All of them. */
    List<String> addresses() {
        return Stream.concat(addresses.stream(), alike.stream()).toList();
    }

    /** One that is listed, as it is asked for. */
    static String path(String address) {
        return filled(address, Known::of);
    }

    /** Of those that name something of the data. */
    List<String> pathsOf(UnaryOperator<String> value) {
        return addresses().stream()
                .filter(NAME.asPredicate())
                .map(address -> filled(address, value))
                .toList();
    }

    private static String filled(String address, UnaryOperator<String> value) {
        return NAME.matcher(address).replaceAll(name -> value.apply(name.group(1)));
    }
}
