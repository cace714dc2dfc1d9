package vn.giaoviec.task.usecase;

import java.util.Map;
import java.util.function.Consumer;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentEvent;
import vn.giaoviec.task.model.Request;

/** What was asked and how it ended, as facts. */
final class RequestFacts {
    private static final String PREFIX = "vn.giaoviec.assignment.";

    private RequestFacts() {}

    static Fact made(Assignment after, AssignmentEvent.RequestMade event) {
        return told("requested", after, event.request(), event.text(), data -> {
            switch (event.request()) {
                case Request.Extension asked -> {
                    data.put("requestedDeadline", asked.deadline());
                    data.put("reason", asked.reason());
                }
                case Request.Hold asked -> {
                    data.put("reason", asked.reason());
                    data.put("waitsFor", asked.waitsFor());
                }
                case Request.LateReturn asked -> {
                    data.put("reasonCode", asked.reasonCode());
                    data.put("reason", asked.text());
                }
                case Request.Explanation asked -> {
                    data.put("question", asked.question());
                    data.put("dueOn", asked.dueOn());
                }
            }
        });
    }

    static Fact closed(Assignment after, AssignmentEvent.RequestClosed event) {
        var request = event.request();
        return told("closed", after, request, event.text(), data -> {
            data.put("outcome", request.closing().outcome());
            data.put("reason", request.closing().reason());
            switch (request) {
                case Request.Extension asked -> {
                    data.put("requestedDeadline", asked.deadline());
                    data.put("grantedDeadline", asked.granted());
                }
                case Request.Explanation asked -> data.put("answer", asked.answer());
                case Request.Hold asked -> {}
                case Request.LateReturn asked -> {}
            }
        });
    }

    private static Fact told(
            String what, Assignment after, Request request, String text, Consumer<Map<String, Object>> more) {
        return AssignmentFacts.told(PREFIX + kind(request) + "-" + what + ".v1", after, data -> {
            data.put("n", request.n());
            more.accept(data);
            data.put("text", text);
        });
    }

    private static String kind(Request request) {
        return switch (request.kind()) {
            case EXTENSION -> "extension";
            case HOLD -> "hold";
            case LATE_RETURN -> "late-return";
            case EXPLANATION -> "explanation";
        };
    }
}
