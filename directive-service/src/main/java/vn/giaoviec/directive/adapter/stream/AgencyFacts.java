package vn.giaoviec.directive.adapter.stream;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyEvent;
import vn.giaoviec.kit.aggregate.Fact;

/** What happened in the register, as {@code agency-events} carries it: the whole agency after it. */
public final class AgencyFacts {
    private static final String REGISTERED = "vn.giaoviec.agency.registered.v1";
    private static final String CHANGED = "vn.giaoviec.agency.changed.v1";

    private AgencyFacts() {}

    /** @param before null for an agency that enters the register */
    public static Fact of(Agency before, Agency after) {
        return of(before == null ? new AgencyEvent.Registered(after) : new AgencyEvent.Changed(after));
    }

    public static Fact of(AgencyEvent event) {
        return switch (event) {
            case AgencyEvent.Registered(var agency) -> new Fact(REGISTERED, WholeAgency.of(agency));
            case AgencyEvent.Changed(var agency) -> new Fact(CHANGED, WholeAgency.of(agency));
        };
    }

    private record WholeAgency(
            String code,
            String name,
            String kind,
            String parent,
            List<String> aliases,
            List<String> members,
            String organId,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> successors,
            String email) {
        static WholeAgency of(Agency agency) {
            return new WholeAgency(
                    agency.code(),
                    agency.name(),
                    agency.kind().toString(),
                    agency.parent(),
                    agency.aliases(),
                    agency.members(),
                    agency.organId(),
                    agency.validFrom(),
                    agency.validTo(),
                    agency.successors(),
                    agency.email());
        }
    }
}
