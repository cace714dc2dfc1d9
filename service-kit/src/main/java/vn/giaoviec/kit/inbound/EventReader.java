package vn.giaoviec.kit.inbound;

import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.UndecodableEvent;

/** Decodes a record and holds it against the contract; never throws. */
public final class EventReader {
    private final Contract contract;

    public EventReader(Contract contract) {
        this.contract = contract;
    }

    public Read read(byte[] value) {
        if (value == null) {
            return new Read.Unreadable("the record is empty (a tombstone)");
        }
        try {
            var event = EnvelopeCodec.decode(value);
            var violations = contract.violations(event);
            return violations.isEmpty()
                    ? new Read.Readable(event)
                    : new Read.Invalid(event, String.join("; ", violations));
        } catch (UndecodableEvent undecodable) {
            return new Read.Unreadable(undecodable.getMessage());
        }
    }

    /** False for a type that this version of the contract has never heard of. */
    public boolean knows(String type) {
        return contract.knows(type);
    }
}
