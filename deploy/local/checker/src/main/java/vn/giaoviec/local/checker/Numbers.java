package vn.giaoviec.local.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** 4: per aggregate the numbers are 1..n, come in that order on one partition, and every consumer has come to n. */
final class Numbers implements Judge {
    @Override
    public String judge(Look look, Findings findings) {
        int subjects = 0;
        int kept = 0;
        for (var owner : Places.OWNERS) {
            subjects += histories(look, owner.topic(), findings);
            inOrder(look.records.get(owner.topic()), findings);
        }
        for (var consumer : look.kept.keySet()) {
            kept += consumer(look, consumer, findings);
        }
        return subjects + " aggregates, " + kept + " numbers at consumers";
    }

    private static int histories(Look look, String topic, Findings findings) {
        var aggregates = look.aggregates.get(topic);
        var histories = look.histories(topic);
        for (var history : histories.entrySet()) {
            long next = 1;
            for (var event : history.getValue()) {
                if (event.sequence() != next) {
                    findings.violated(
                            history.getKey(),
                            "its history has number " + event.sequence() + " where " + next + " belongs");
                    break;
                }
                next++;
            }
            var aggregate = aggregates.get(history.getKey());
            if (aggregate == null) {
                findings.violated(history.getKey(), "has a history and no document");
            }
        }
        for (var aggregate : aggregates.values()) {
            long last = last(histories, aggregate.id());
            if (aggregate.sequence() != last) {
                findings.violated(
                        aggregate.id(),
                        "says that its last number is " + aggregate.sequence() + ", its history " + last);
            }
        }
        return aggregates.size();
    }

    private static void inOrder(List<OnTopic> records, Findings findings) {
        var seen = new HashSet<String>();
        var last = new HashMap<String, OnTopic>();
        for (var record : records) {
            var event = record.event();
            if (event == null || !seen.add(event.id())) {
                continue;
            }
            var before = last.put(event.subject(), record);
            if (before != null && before.partition() != record.partition()) {
                findings.violated(
                        event.subject(), "lies in two partitions: " + before.place() + " and " + record.place());
            }
            long expected = before == null ? 1 : before.event().sequence() + 1;
            if (event.sequence() != expected) {
                findings.violated(
                        event.subject(),
                        "number " + event.sequence() + " comes at " + record.place() + " where " + expected
                                + " belongs");
            }
        }
    }

    private static int consumer(Look look, Places.Consumer consumer, Findings findings) {
        var kept = look.kept.get(consumer);
        var published = look.published(consumer.topic());
        var parked = look.parked.getOrDefault(consumer.database(), Set.of());
        var subjects = new TreeSet<>(published.keySet());
        subjects.addAll(kept.keySet());
        long behind = 0;
        for (var subject : subjects) {
            long here = kept.getOrDefault(subject, 0L);
            long there = last(published, subject);
            if (here < there && look.asleep.contains(consumer.database())) {
                behind += there - here;
            } else if (here > there || (here < there && !parked.contains(subject))) {
                findings.violated(
                        subject, consumer + " has come to number " + here + ", " + consumer.topic() + " to " + there);
            }
        }
        findings.behind(consumer.toString(), behind);
        return kept.size();
    }

    private static long last(Map<String, List<Recorded>> histories, String subject) {
        var history = histories.get(subject);
        return history == null ? 0 : history.getLast().sequence();
    }
}
