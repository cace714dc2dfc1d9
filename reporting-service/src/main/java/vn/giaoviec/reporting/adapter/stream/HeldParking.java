package vn.giaoviec.reporting.adapter.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Parked;

/** What waits of a partition while that is read anew: parked when it has been read. Of one thread. */
final class HeldParking implements Parking {
    private final Parking behind;
    private final List<Runnable> parked = new ArrayList<>();
    private final Map<String, Long> waiting = new HashMap<>();

    HeldParking(Parking behind) {
        this.behind = behind;
    }

    @Override
    public void unreadable(Arrived arrived, String reason) {
        parked.add(() -> behind.unreadable(arrived, reason));
    }

    @Override
    public void event(Arrived arrived, Envelope event, Parked.Why why, String reason) {
        parked.add(() -> behind.event(arrived, event, why, reason));
        if (why != Parked.Why.INVALID) {
            waiting.merge(event.id(), arrived.place().offset(), Math::min);
        }
    }

    @Override
    public Map<String, Long> waiting(Collection<Envelope> events) {
        return waiting;
    }

    @Override
    public Set<String> discarded() {
        return behind.discarded();
    }

    void park() {
        parked.forEach(Runnable::run);
    }
}
