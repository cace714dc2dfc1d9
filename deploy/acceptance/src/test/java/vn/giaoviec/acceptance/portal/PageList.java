package vn.giaoviec.acceptance.portal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Every page of the portal, beside somebody whom it is for. What stands here is looked at in both languages, wide and
 * narrow, and tried by those whom it is not for: a new page is one more line. What an address needs of the data stands in
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
            "/assignments/{reported}"),
    MONITOR("office-monitor", "/assignments/{reported}");

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

    List<String> addresses() {
        return addresses.stream().map(address -> filled(address, Known::of)).toList();
    }

    /** Of those that name something of the data. */
    List<String> addressesOf(UnaryOperator<String> value) {
        return addresses.stream()
                .filter(NAME.asPredicate())
                .map(address -> filled(address, value))
                .toList();
    }

    private static String filled(String address, UnaryOperator<String> value) {
        return NAME.matcher(address).replaceAll(name -> value.apply(name.group(1)));
    }
}
