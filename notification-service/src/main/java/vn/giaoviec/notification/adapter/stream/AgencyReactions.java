package vn.giaoviec.notification.adapter.stream;

import java.util.Set;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Reactions;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.notification.adapter.mongo.AgencyStore;
import vn.giaoviec.notification.model.Agency;

/** Keeps this service's own copy of the agencies: each event carries the whole agency. */
public final class AgencyReactions implements Reactions {
    private static final Set<String> WHOLE_AGENCY =
            Set.of("vn.giaoviec.agency.registered.v1", "vn.giaoviec.agency.changed.v1");

    private final AgencyStore agencies;

    public AgencyReactions(AgencyStore agencies) {
        this.agencies = agencies;
    }

    @Override
    public Outcome apply(Envelope event) {
        return WHOLE_AGENCY.contains(event.type())
                ? agencies.keep(event, Documents.MAPPER.treeToValue(event.data(), Agency.class))
                : agencies.pass(event);
    }

    @Override
    public long last(String subject) {
        return agencies.last(subject);
    }
}
