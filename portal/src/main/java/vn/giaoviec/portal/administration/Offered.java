package vn.giaoviec.portal.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.giaoviec.portal.register.Agency;
import vn.giaoviec.portal.register.Register;

/** The register as forms offer it and pages name it: whatever is not known goes by its code. */
record Offered(Register register) {
    public String name(String code) {
        var name = register.name(code);
        return name == null ? code : name;
    }

    public List<String> names(List<String> codes) {
        return codes.stream().map(this::name).toList();
    }

    /** @param chosen those that stand in the form already; they are offered whatever is known */
    public List<Agency> all(List<String> chosen) {
        var all = new ArrayList<>(register.agencies());
        chosen.stream()
                .filter(code -> register.agency(code) == null)
                .map(Agency::unknown)
                .forEach(all::add);
        return all;
    }

    /** Those whose last day is known. */
    public List<Agency> ending(List<String> chosen) {
        return all(chosen).stream().filter(Predicate.not(Agency::isGoing)).toList();
    }

    public List<Agency> going(List<String> chosen) {
        return all(chosen).stream().filter(Agency::isGoing).toList();
    }
}
