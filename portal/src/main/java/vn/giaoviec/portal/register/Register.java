package vn.giaoviec.portal.register;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** Agencies and groups as directive-service keeps them, in the order of their names as Vietnamese has it. */
public final class Register {
    /** Nobody is known while the register is away. */
    public static final Register NONE = new Register(List.of());

    private static final String PAGES = "/agencies?limit=200";

    private final Map<String, Agency> byCode = new LinkedHashMap<>();

    public Register(Collection<Agency> agencies) {
        var byName = Comparator.comparing(Agency::name, Collator.getInstance(Locale.of("vi", "VN")));
        agencies.stream().sorted(byName).forEach(one -> byCode.put(one.code(), one));
    }

    /** All pages of it: a choice that lacks an agency is none. */
    public static Answer<Register> of(Services services, Visit visit) {
        var agencies = new ArrayList<Agency>();
        var answer = services.get(visit, Service.DIRECTIVE, PAGES, Agency.Page.class);
        while (answer instanceof Answer.Here<Agency.Page>(var page, var read)) {
            agencies.addAll(page.items());
            if (page.next() == null) {
                return new Answer.Here<>(new Register(agencies), read);
            }
            answer = services.get(visit, Service.DIRECTIVE, PAGES + "&cursor={cursor}", Agency.Page.class, page.next());
        }
        return answer instanceof Answer.Away<Agency.Page>(var service)
                ? new Answer.Away<>(service)
                : new Answer.NotHere<>();
    }

    /** As much of it as is known now: a form that came back is shown whatever is away. */
    public static Register known(Answer<Register> register) {
        return register instanceof Answer.Here<Register>(var here, var read) ? here : NONE;
    }

    public List<Agency> agencies() {
        return List.copyOf(byCode.values());
    }

    /** @return null for a code that the register does not have, and for none */
    public Agency agency(String code) {
        return byCode.get(code);
    }

    /** @return null for a code that the register does not have, and for none */
    public String name(String code) {
        var agency = agency(code);
        return agency == null ? null : agency.name();
    }

    /** Those that are given work: one whose end is set is not among them, what it has moves on to its heir by itself. */
    public List<Agency> going() {
        return byCode.values().stream().filter(Agency::isGoing).toList();
    }

    /** Agencies, and no groups, that are given work; by kind. */
    public Map<String, List<Agency>> choices() {
        return going().stream()
                .filter(agency -> !agency.isGroup())
                .collect(Collectors.groupingBy(Agency::kind, TreeMap::new, Collectors.toList()));
    }
}
