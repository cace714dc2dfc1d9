package vn.giaoviec.portal.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agencies by name, for a page that lets somebody pick of them. In the order of their names. */
final class Register {
    static final Register NONE = new Register(List.of());

    private final Map<String, Agency> byCode = new LinkedHashMap<>();

    Register(Collection<Agency> agencies) {
        agencies.stream().sorted(Comparator.comparing(Agency::name)).forEach(one -> byCode.put(one.code(), one));
    }

    /** The code itself where the register is not known or has no such agency. */
    public String name(String code) {
        return of(code).name();
    }

    public List<String> names(List<String> codes) {
        return codes.stream().map(this::name).toList();
    }

    /** @param chosen those that stand in the form already; they are offered whatever is known */
    public List<Agency> all(List<String> chosen) {
        var all = new ArrayList<>(byCode.values());
        chosen.stream()
                .filter(code -> !byCode.containsKey(code))
                .map(Agency::unknown)
                .forEach(all::add);
        return all;
    }

    /** Those whose last day is known. */
    public List<Agency> ending(List<String> chosen) {
        return all(chosen).stream().filter(one -> one.validTo() != null).toList();
    }

    public List<Agency> going(List<String> chosen) {
        return all(chosen).stream().filter(one -> one.validTo() == null).toList();
    }

    private Agency of(String code) {
        return byCode.getOrDefault(code, Agency.unknown(code));
    }
}
