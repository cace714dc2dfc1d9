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
            "office-clerk", new Identity("Văn thư", List.of("clerk"), OFFICE),
            "office-monitor", new Identity("Chuyên viên theo dõi", List.of("monitor"), OFFICE),
            "office-signer", new Identity("Lãnh đạo ký ban hành", List.of("signer"), OFFICE),
            "auditor", new Identity("Lãnh đạo Ủy ban nhân dân", List.of("auditor"), COMMITTEE),
            "admin", new Identity("Quản trị hệ thống", List.of("administrator"), COMMITTEE));

    /** @param name as the page for signing in says it, for {@code name} @param roles for {@code gv_roles} @param agency its code, for {@code gv_agency} */
    record Identity(String name, List<String> roles, String agency) {}

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
        var name = switch (role) {
            case "head" -> "Thủ trưởng";
            case "officer" -> "Chuyên viên";
            default -> "Hệ thống";
        };
        return Optional.of(new Identity(name + " " + agency.group(1), List.of(role), agency.group(1)));
    }
}
