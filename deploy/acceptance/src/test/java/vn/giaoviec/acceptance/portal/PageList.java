package vn.giaoviec.acceptance.portal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Every page of the portal, beside somebody whom it is for. What stands here is looked at wide and narrow, and tried by
 * those whom it is not for: a new page is one more line. What an address needs of the data stands in
 * braces, as {@link Known} calls it.
 */
enum PageList {
    NOBODY(null, "/", "/signed-out", "/signed-out?failed"),
    HEAD(
            FreshTasks.HEAD,
            "/work/new",
            "/work/overdue",
            "/work/returned",
            "/work/done",
            "/assignments/{new}",
            "/assignments/{new}/document",
            "/assignments/{reported}",
            "/inbox/unread",
            "/inbox/all"),
    CLERK(
            "office-clerk",
            "/drafts/draft",
            "/drafts/issued",
            "/drafts/new",
            "/drafts/{draft}",
            "/drafts/{draft}/new-task",
            "/drafts/{draft}/tasks/{draftTask}",
            "/directives/{directive}"),
    SIGNER(
            "office-signer",
            "/signing",
            "/directives/{submitted}",
            "/directives/{directive}/amend",
            "/directives/{directive}/amend/change?task={task}",
            "/directives/{directive}/amend/change?add=1",
            "/directives/{directive}/end",
            "/import"),
    MONITOR(
            "office-monitor",
            "/assignments/{reported}",
            "/follow-up/to-verify",
            "/follow-up/returned",
            "/follow-up/not-acknowledged",
            "/follow-up/silent",
            "/follow-up/overdue",
            "/follow-up/extensions",
            "/follow-up/explanations",
            "/follow-up/directives",
            "/follow-up/directives/{directive}",
            "/follow-up/tasks/{task}"),
    LEADER("auditor", "/dashboard", "/dashboard?by=field", "/figures/list?cut=overdue-1-7"),
    ADMINISTRATOR(
            "admin",
            "/administration/agencies",
            "/administration/agencies/new",
            "/administration/agencies/import",
            "/administration/agency/phong-kinh-te",
            "/administration/successions",
            "/administration/calendar",
            "/administration/policies",
            "/administration/dead-letters",
            "/administration/read-models");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final String person;
    private final List<String> addresses;

    /** @param person the name to sign in with; null for nobody */
    PageList(String person, String... addresses) {
        this.person = person;
        this.addresses = List.of(addresses);
    }

    Person comes(People people) {
        return person == null ? people.somebody() : people.signedIn(person);
    }

    /** As they are listed. */
    List<String> addresses() {
        return addresses;
    }

    /** One that is listed, as it is asked for. */
    static String path(String address) {
        return filled(address, Known::of);
    }

    /** Of those that name something of the data. */
    List<String> pathsOf(UnaryOperator<String> value) {
        return addresses.stream()
                .filter(NAME.asPredicate())
                .map(address -> filled(address, value))
                .toList();
    }

    private static String filled(String address, UnaryOperator<String> value) {
        return NAME.matcher(address).replaceAll(name -> value.apply(name.group(1)));
    }
}
