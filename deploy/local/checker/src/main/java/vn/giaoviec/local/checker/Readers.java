package vn.giaoviec.local.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** 13: what lies in an inbox or a feed, or was delivered, is about an assignment whose history names that agency. */
final class Readers implements Judge {
    @Override
    public String judge(Look look, Findings findings) {
        var named = new HashMap<String, Set<String>>();
        for (var event : look.stored.get(Places.ASSIGNMENTS).values()) {
            named.computeIfAbsent(event.subject(), subject -> new HashSet<>())
                    .addAll(event.told().named());
        }
        var entries = new ArrayList<>(look.feed);
        for (var notice : look.aggregates.get(Places.NOTICES).values()) {
            entries.add(new Entry("notice " + notice.id(), notice.agency(), notice.assignment()));
        }
        for (var entry : entries) {
            if (!named.getOrDefault(entry.assignment(), Set.of()).contains(entry.agency())) {
                findings.violated(
                        entry.assignment(),
                        entry.id() + " belongs to " + entry.agency() + ", which the assignment never named");
            }
        }
        return entries.size() + " entries";
    }
}
