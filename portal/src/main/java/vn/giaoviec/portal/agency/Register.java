package vn.giaoviec.portal.agency;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The agencies by name: what a code is called, and to whom work can be handed. */
record Register(List<Agency> agencies) {
    private static final String GROUP = "group";
    private static final String PAGES = "/agencies?limit=200";

    /** @param validTo last day, or null */
    record Agency(String code, String name, String kind, String validTo) {}

    private record Page(List<Agency> items, String next) {}

    /** All pages of it: a choice that lacks an agency is none. */
    static Answer<Register> of(Services services, Visit visit) {
        var agencies = new ArrayList<Agency>();
        var answer = services.get(visit, Service.DIRECTIVE, PAGES, Page.class);
        while (answer instanceof Answer.Here<Page>(var page, var read)) {
            agencies.addAll(page.items());
            if (page.next() == null) {
                return new Answer.Here<>(new Register(List.copyOf(agencies)), read);
            }
            answer = services.get(visit, Service.DIRECTIVE, PAGES + "&cursor={cursor}", Page.class, page.next());
        }
        return answer instanceof Answer.Away<Page>(var service) ? new Answer.Away<>(service) : new Answer.NotHere<>();
    }

    /** @return null for a code that the register does not have */
    public String name(String code) {
        return agencies.stream()
                .filter(agency -> agency.code().equals(code))
                .map(Agency::name)
                .findFirst()
                .orElse(null);
    }

    /**
     * Those that work can be handed to, by kind, each kind by name. One whose end is set is not among them: what it has
     * moves on to its heir by itself.
     */
    public Map<String, List<Agency>> choices() {
        var byName = Comparator.comparing(Agency::name, Collator.getInstance(Locale.of("vi", "VN")));
        return agencies.stream()
                .filter(agency -> agency.validTo() == null && !agency.kind().equals(GROUP))
                .sorted(byName)
                .collect(Collectors.groupingBy(Agency::kind, TreeMap::new, Collectors.toList()));
    }
}
