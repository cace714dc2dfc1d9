package vn.giaoviec.notification.adapter.stream;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.notification.model.Notice;

/** A notice's events as they go on the wire: its state is the name of the fact. */
public final class NoticeFacts {
    public static final String TOPIC = "notice-events";

    private NoticeFacts() {}

    /** That it has just come to the state in which it is. */
    public static Fact of(Notice notice) {
        var name = notice.state().name().toLowerCase(Locale.ROOT);
        return new Fact("vn.giaoviec.notice." + name + ".v1", data(notice));
    }

    /** The assignment: all that is told of one assignment keeps its order on the topic. */
    public static String recordKey(Envelope event) {
        return event.data().get("assignment").stringValue();
    }

    private static Map<String, Object> data(Notice notice) {
        var data = new LinkedHashMap<String, Object>();
        data.put("state", notice.state().name());
        data.put("assignment", notice.assignment());
        data.put("event", notice.event());
        data.put("eventType", notice.eventType());
        data.put("agency", notice.agency());
        data.put("addressee", notice.addressee().wire());
        data.put("channel", notice.channel().name());
        data.put("by", notice.by());
        return data;
    }
}
