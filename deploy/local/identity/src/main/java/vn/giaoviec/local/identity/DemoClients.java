package vn.giaoviec.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may ask for a token: five of the issuing side, and of every agency, also of one that is made later, its head, its
 * officer and its system.
 */
final class DemoClients {
    static final String SECRET = "demo";
    private static final String OFFICE = "van-phong-hdnd-ubnd";
    private static final String COMMITTEE = "ubnd-tx-duytien";
    private static final Pattern AGENCY = Pattern.compile("agency\\.([a-z0-9][a-z0-9-]{0,62})(?:\\.(officer|system))?");

    private static final Map<String, Identity> ISSUING_SIDE = Map.of(
            "office-clerk", new Identity(List.of("clerk"), OFFICE),
            "office-monitor", new Identity(List.of("monitor"), OFFICE),
            "office-signer", new Identity(List.of("signer"), OFFICE),
            "auditor", new Identity(List.of("auditor"), COMMITTEE),
            "admin", new Identity(List.of("administrator"), COMMITTEE));

    /** @param roles for {@code gv_roles} @param agency its code, for {@code gv_agency} */
    record Identity(List<String> roles, String agency) {}

    private DemoClients() {}

    static Optional<Identity> find(String clientId) {
        var known = ISSUING_SIDE.get(clientId);
        if (known != null) {
            return Optional.of(known);
        }
        var agency = AGENCY.matcher(clientId);
        if (!agency.matches()) {
            return Optional.empty();
        }
        var role = agency.group(2) == null ? "head" : agency.group(2);
        return Optional.of(new Identity(List.of(role), agency.group(1)));
    }
}
