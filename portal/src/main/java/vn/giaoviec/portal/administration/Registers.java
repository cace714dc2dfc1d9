package vn.giaoviec.portal.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** Reads the register of agencies, which directive-service keeps. */
@Component
final class Registers {
    private static final String ALL = "/agencies?limit=200";

    private final Services services;

    Registers(Services services) {
        this.services = services;
    }

    /** All of it: whoever picks an agency needs the name of each. */
    Answer<Register> all(Visit visit) {
        var agencies = new ArrayList<Agency>();
        var answer = services.get(visit, Service.DIRECTIVE, ALL, Agency.Page.class);
        while (answer instanceof Answer.Here<Agency.Page>(var page, var read)) {
            agencies.addAll(page.items());
            if (page.next() == null) {
                return new Answer.Here<>(new Register(agencies), read);
            }
            answer = services.get(visit, Service.DIRECTIVE, ALL + "&cursor={next}", Agency.Page.class, page.next());
        }
        return new Answer.Away<>(Service.DIRECTIVE);
    }

    /** As much of it as is known now: a form that came back is shown whatever is away. */
    static Register known(Answer<Register> register) {
        return register instanceof Answer.Here<Register> here ? here.value() : Register.NONE;
    }

    Answer<Agency> one(Visit visit, String code) {
        return services.get(visit, Service.DIRECTIVE, "/agencies/{code}", Agency.class, code);
    }

    /** Those of a page, and those to which they belong. */
    Register around(Visit visit, List<Agency> page) {
        Map<String, Agency> here = page.stream().collect(Collectors.toMap(Agency::code, one -> one));
        Collection<Agency> known = new ArrayList<>(page);
        page.stream()
                .map(Agency::parent)
                .filter(Objects::nonNull)
                .filter(parent -> !here.containsKey(parent))
                .distinct()
                .forEach(parent -> {
                    if (one(visit, parent) instanceof Answer.Here<Agency> found) {
                        known.add(found.value());
                    }
                });
        return new Register(known);
    }
}
