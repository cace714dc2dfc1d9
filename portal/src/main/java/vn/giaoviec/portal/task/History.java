package vn.giaoviec.portal.task;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** What came with the events of an assignment; all else that they say is told by its {@link Account}. */
public record History(List<Event> items) {
    public record Event(Instant time, Data data) {}

    public record Data(List<Evidence> evidence) {}

    /** @param time when it was given first */
    public record Given(Instant time, Evidence evidence) {}

    /** In the order in which it was given; what came twice is there once. */
    public List<Given> given() {
        var all = new LinkedHashMap<Evidence, Given>();
        for (var event : items) {
            if (event.data().evidence() != null) {
                event.data().evidence().forEach(one -> all.putIfAbsent(one, new Given(event.time(), one)));
            }
        }
        return List.copyOf(all.values());
    }
}
