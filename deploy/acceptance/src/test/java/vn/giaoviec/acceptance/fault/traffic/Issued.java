package vn.giaoviec.acceptance.fault.traffic;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.random.RandomGenerator;

/** The directives that this traffic has issued, the latest first, for those who ask about them. */
final class Issued {
    private static final int LATEST = 8;

    private final ConcurrentLinkedDeque<String> ids = new ConcurrentLinkedDeque<>();

    void add(String id) {
        ids.addFirst(id);
    }

    Optional<String> one(RandomGenerator random) {
        var latest = ids.stream().limit(LATEST).toList();
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get(random.nextInt(latest.size())));
    }
}
