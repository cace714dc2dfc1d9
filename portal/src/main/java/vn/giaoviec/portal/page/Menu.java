package vn.giaoviec.portal.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.giaoviec.portal.sign.Person;

/** The pages that somebody is offered, by role. What a person may see there is decided by the services alone. */
enum Menu {
    WORK("/work/to-do", "/work/.*", "head", "officer"),
    DRAFTS("/drafts/draft", "/drafts/.*", "clerk"),
    SIGNING("/signing", "/signing", "signer"),
    FOLLOW_UP("/follow-up/to-verify", "/follow-up/.*|/import|/directives/[^/]+/(amend|end)(/.*)?", "monitor", "signer"),
    INBOX("/inbox/unread", "/inbox/.*", "head", "officer", "monitor", "signer"),
    ADMINISTRATION("/administration/agencies", "/administration/.*", "administrator"),
    DASHBOARD("/dashboard", "/dashboard|/figures/.*", "auditor", "administrator", "signer", "monitor", "clerk");

    private final String path;
    private final Pattern under;
    private final Set<String> roles;

    Menu(String path, String under, String... roles) {
        this.path = path;
        this.under = Pattern.compile(under);
        this.roles = Set.of(roles);
    }

    /** @param here the page that is looked at is this one or under it: it matches the pattern of its entry */
    record Entry(String name, String path, boolean here) {}

    boolean isFor(Person person) {
        return person.roles().stream().anyMatch(roles::contains);
    }

    static List<Entry> of(Person person, String looked) {
        return Arrays.stream(values())
                .filter(entry -> entry.isFor(person))
                .map(entry -> new Entry(
                        entry.name(), entry.path, entry.under.matcher(looked).matches()))
                .toList();
    }

    /** Where somebody begins: the first page that is theirs. */
    static String first(Person person) {
        return Arrays.stream(values())
                .filter(entry -> entry.isFor(person))
                .map(entry -> entry.path)
                .findFirst()
                .orElse(WORK.path);
    }
}
