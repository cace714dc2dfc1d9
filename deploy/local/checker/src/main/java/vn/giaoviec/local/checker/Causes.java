package vn.giaoviec.local.checker;

import java.util.HashMap;

/** 2: per assignment, a version has one cause and a cause one version, and there is no version without a cause. */
final class Causes implements Judge {
    @Override
    public String judge(Look look, Findings findings) {
        int versions = 0;
        var histories = look.histories(Places.ASSIGNMENTS);
        for (var history : histories.entrySet()) {
            var versionOf = new HashMap<String, Long>();
            var causeOf = new HashMap<Long, String>();
            for (var event : history.getValue()) {
                var version = event.told().version();
                var before = versionOf.putIfAbsent(event.cause(), version);
                if (before != null && before != version) {
                    findings.violated(
                            history.getKey(),
                            "cause " + event.cause() + " made versions " + before + " and " + version + " (event "
                                    + event.id() + ")");
                }
                var other = causeOf.putIfAbsent(version, String.valueOf(event.cause()));
                if (other != null && !other.equals(event.cause())) {
                    findings.violated(
                            history.getKey(),
                            "version " + version + " has the causes " + other + " and " + event.cause());
                }
            }
            versions += causeOf.size();
            var assignment = look.aggregates.get(Places.ASSIGNMENTS).get(history.getKey());
            if (assignment != null && assignment.version() != versionOf.size()) {
                findings.violated(
                        history.getKey(),
                        "is at version " + assignment.version() + " by " + versionOf.size() + " causes");
            }
        }
        return histories.size() + " assignments, " + versions + " versions";
    }
}
