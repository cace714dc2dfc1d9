package vn.giaoviec.local.checker;

import java.util.HashMap;

/** 3: an event is on its topic and in a history or an outbox, both or neither, with the same bytes. */
final class Events implements Judge {
    @Override
    public String judge(Look look, Findings findings) {
        look.homeless.forEach(event -> findings.violated(event, "is in a history and belongs on no topic"));
        int count = 0;
        for (var owner : Places.OWNERS) {
            var stored = look.stored.get(owner.topic());
            var published = new HashMap<String, OnTopic>();
            for (var record : look.records.get(owner.topic())) {
                if (record.event() == null) {
                    findings.violated(record.key(), "at " + record.place() + " is no event: " + record.reason());
                    continue;
                }
                var event = record.event();
                published.putIfAbsent(event.id(), record);
                var kept = stored.get(event.id());
                if (kept == null) {
                    findings.violated(
                            event.subject(), event.id() + " at " + record.place() + " is in no history or outbox");
                } else if (kept.digest() != event.digest()) {
                    findings.violated(
                            event.subject(),
                            event.id() + " at " + record.place() + " has other bytes than the history");
                }
            }
            long unsent = 0;
            for (var event : stored.values()) {
                if (published.containsKey(event.id())) {
                    continue;
                }
                if (event.waiting() && look.asleep.contains(owner.database())) {
                    unsent++;
                } else {
                    findings.violated(event.subject(), event.id() + " is in the history and not on " + owner.topic());
                }
            }
            findings.behind("the relay of " + String.join(", ", owner.collections()), unsent);
            count += stored.size();
        }
        var aside = look.discarded.isEmpty() ? "" : ", " + look.discarded.size() + " records discarded";
        return count + " events" + aside;
    }
}
