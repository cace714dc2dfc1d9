package vn.giaoviec.reporting.adapter.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.giaoviec.kit.freshness.Watermarks;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.reporting.projection.memory.Held;
import vn.giaoviec.reporting.usecase.Freshness;

/** What the producing services claim, held against the positions that this memory has, and against what is parked. */
public final class ClaimedFreshness implements Freshness {
    private final Watermarks watermarks;

    public ClaimedFreshness(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    @Override
    public Optional<Instant> watermark(Held held) {
        Map<Positions.Partition, Long> positions = new HashMap<>();
        held.positions()
                .forEach((partition, next) ->
                        positions.put(new Positions.Partition(partition.topic(), partition.number()), next));
        return watermarks
                .reached(Topics.SERVICES, Topics.NAMES, positions)
                .map(reached -> held.oldestParked()
                        .filter(parked -> parked.isBefore(reached))
                        .orElse(reached));
    }
}
