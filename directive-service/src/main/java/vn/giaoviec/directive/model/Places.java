package vn.giaoviec.directive.model;

/** Names of the places that pointers lead to. */
public final class Places {
    private Places() {}

    public static String of(Role role) {
        return switch (role) {
            case LEAD -> "lead";
            case COORDINATING -> "coordinating";
            case INFORMED -> "informed";
        };
    }
}
