package vn.giaoviec.kit.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void whatNobodyReadsAnyMoreStaysAsItIs() {
        var replay = new Replay(null, new InboundFactory(null, null, null, null, null, ""));
        var place = new Place("forgotten", "assignment-events", 0, 1);
        var waiting = new Parked(
                place.id(), place, Parked.Why.UNREADABLE, "no event", "", 0, null, Instant.EPOCH, Instant.EPOCH, null);
        assertThat(replay.replay(waiting).handled()).isFalse();
        assertThat(replay.mayBeDiscarded(waiting)).isFalse();
        assertThat(replay.discard(waiting)).isFalse();
    }
}
