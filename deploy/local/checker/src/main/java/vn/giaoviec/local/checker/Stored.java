package vn.giaoviec.local.checker;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Documents of the services, read with no more than the fields that are judged. */
final class Stored {
    private Stored() {}

    static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    static Aggregate aggregate(Document document) {
        return new Aggregate(
                document.getString("_id"),
                number(document, "sequence"),
                number(document, "version"),
                text(document, "agency"),
                text(document, "assignment"),
                text(document, "firstDeadline"),
                document.get("nextClockAt") instanceof Date next ? next.getTime() : 0,
                commands(document).size());
    }

    static List<Document> commands(Document aggregate) {
        return aggregate.getList("commands", Document.class, List.of());
    }

    /** As which cause a remembered command stands in events. */
    static String cause(Document command) {
        return CommandIds.of(text(command, "client"), text(command, "key"));
    }

    /** The version that a remembered command was answered. */
    static long version(Document command) {
        return command.get("answer") instanceof Document answer && answer.get("body") instanceof Document body
                ? number(body, "version")
                : 0;
    }

    static Row row(Document document) {
        return new Row(
                document.getString("_id"),
                number(document, "sequence"),
                document.get("facts") instanceof Document facts ? facts(facts) : null,
                document.getList("segments", Document.class, List.of()).stream()
                        .map(Stored::segment)
                        .toList());
    }

    private static Row.Facts facts(Document facts) {
        var directive = within(facts, "directive");
        return new Row.Facts(
                text(facts, "agency"),
                text(facts, "role"),
                text(within(facts, "task"), "id"),
                text(directive, "issuer"),
                text(directive, "trackedBy"),
                text(facts, "parent"));
    }

    private static Row.Segment segment(Document segment) {
        return new Row.Segment(
                text(segment, "day"),
                number(segment, "sequence"),
                number(segment, "version"),
                text(segment, "state"),
                text(segment, "since"),
                text(segment, "deadline"),
                text(segment, "firstDeadline"),
                text(segment, "reportedOn"),
                text(segment, "judged"),
                text(segment, "judgedFirst"));
    }

    /** As {@link OnTopic#place} says it, of the id of a parked record: {@code <group>:<topic>:<partition>:<offset>}. */
    static String place(String parked) {
        var parts = parked.split(":");
        int last = parts.length - 1;
        return last < 2 ? parked : parts[last - 2] + "-" + parts[last - 1] + "@" + parts[last];
    }

    static Entry feedEntry(Document entry) {
        var event = within(entry, "event");
        return new Entry("feed " + entry.getString("_id"), text(entry, "agency"), text(event, "subject"));
    }

    private static Document within(Document document, String field) {
        return document.get(field) instanceof Document there ? there : new Document();
    }

    private static String text(Document document, String field) {
        return document.get(field) instanceof String text ? text : null;
    }
}
