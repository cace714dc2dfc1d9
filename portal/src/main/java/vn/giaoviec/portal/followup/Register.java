package vn.giaoviec.portal.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The agencies and groups that a task can be given to, by name. */
record Register(List<Agency> agencies) {
    /** @param validTo last day, or null */
    record Agency(String code, String name, String kind, String validTo) {
        boolean isGroup() {
            return "group".equals(kind);
        }

        public String ref() {
            return Party.ref(this);
        }
    }

    private record Page(List<Agency> items, String next) {}

    /** All pages of it: a choice that lacks an agency is none. */
    static Answer<Register> of(Services services, Visit visit) {
        var agencies = new ArrayList<Agency>();
        var answer = services.get(visit, Service.DIRECTIVE, "/agencies?limit=200", Page.class);
        while (answer instanceof Answer.Here<Page>(var page, var read)) {
            agencies.addAll(page.items());
            if (page.next() == null) {
                agencies.sort(Comparator.comparing(Agency::name));
                return new Answer.Here<>(new Register(List.copyOf(agencies)), read);
            }
            answer = services.get(
                    visit, Service.DIRECTIVE, "/agencies?limit=200&cursor={cursor}", Page.class, page.next());
        }
        return answer instanceof Answer.Away<Page>(var service) ? new Answer.Away<>(service) : new Answer.NotHere<>();
    }

    /** Those that are given work today. */
    List<Agency> current() {
        return agencies.stream().filter(agency -> agency.validTo() == null).toList();
    }

    Optional<Agency> named(String ref) {
        return agencies.stream().filter(agency -> agency.ref().equals(ref)).findFirst();
    }
}
