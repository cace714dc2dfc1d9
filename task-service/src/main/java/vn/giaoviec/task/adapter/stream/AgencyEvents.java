package vn.giaoviec.task.adapter.stream;

import java.time.LocalDate;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Reactions;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.adapter.mongo.Agencies;

/** {@code agency-events}: every event of the register carries the whole agency after it. */
public final class AgencyEvents implements Reactions {
    private final Agencies agencies;

    public AgencyEvents(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The fields that are used here, tolerant of all others. */
    record AgencyAfter(String kind, LocalDate validFrom, LocalDate validTo) {}

    @Override
    public Outcome apply(Envelope event) {
        return switch (event.type()) {
            case "vn.giaoviec.agency.registered.v1", "vn.giaoviec.agency.changed.v1" -> {
                var after = Documents.MAPPER.treeToValue(event.data(), AgencyAfter.class);
                yield agencies.keep(event, new Agencies.Agency(after.kind(), after.validFrom(), after.validTo()));
            }
            default -> agencies.passOver(event);
        };
    }

    @Override
    public long last(String subject) {
        return agencies.last(subject);
    }
}
