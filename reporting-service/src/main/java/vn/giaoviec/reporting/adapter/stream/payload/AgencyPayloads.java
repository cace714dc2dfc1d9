package vn.giaoviec.reporting.adapter.stream.payload;

import java.time.LocalDate;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.projection.register.AgencyEvent;

/** Reporting's own, tolerant reading of the register's events. */
public final class AgencyPayloads {
    private AgencyPayloads() {}

    private record Agency(String name, String kind) {}

    /** @param day that the event counts for */
    public static AgencyEvent read(Envelope event, LocalDate day) {
        return switch (event.type()) {
            case "vn.giaoviec.agency.registered.v1", "vn.giaoviec.agency.changed.v1" -> {
                Agency agency = Documents.MAPPER.treeToValue(event.data(), Agency.class);
                yield new AgencyEvent.Entered(event.subject(), event.sequence(), day, agency.name(), agency.kind());
            }
            default -> new AgencyEvent.Passed(event.subject(), event.sequence());
        };
    }
}
