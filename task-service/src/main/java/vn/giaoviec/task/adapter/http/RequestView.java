package vn.giaoviec.task.adapter.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.model.Request;
import vn.giaoviec.task.model.Requests;

/** What was asked about an assignment as the API shows it: {@code OPEN}, or how it ended. */
final class RequestView {
    private static final String OPEN = "OPEN";

    private RequestView() {}

    static Map<String, List<Map<String, Object>>> all(Requests requests) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("extensions", shown(requests.extensions()));
        all.put("holds", shown(requests.holds()));
        all.put("lateReturns", shown(requests.lateReturns()));
        all.put("explanations", shown(requests.explanations()));
        return all;
    }

    /** What waits for an answer, each with its kind. */
    static List<Map<String, Object>> open(Requests requests) {
        return requests.open()
                .map(request -> {
                    var view = new LinkedHashMap<String, Object>();
                    view.put("kind", request.kind());
                    view.putAll(shown(request));
                    return (Map<String, Object>) view;
                })
                .toList();
    }

    private static List<Map<String, Object>> shown(List<? extends Request> requests) {
        return requests.stream().map(RequestView::shown).toList();
    }

    private static Map<String, Object> shown(Request request) {
        var view = new LinkedHashMap<String, Object>();
        view.put("n", request.n());
        view.put("state", request.isOpen() ? OPEN : request.closing().outcome().name());
        view.put("askedAt", Documents.text(request.asked().at()));
        view.put("askedBy", request.asked().by());
        switch (request) {
            case Request.Extension asked -> {
                view.put("deadline", asked.deadline());
                view.put("askedReason", asked.reason());
                view.put("granted", asked.granted());
            }
            case Request.Hold asked -> {
                view.put("askedReason", asked.reason());
                view.put("waitsFor", asked.waitsFor());
            }
            case Request.LateReturn asked -> {
                view.put("reasonCode", asked.reasonCode());
                view.put("text", asked.text());
            }
            case Request.Explanation asked -> {
                view.put("question", asked.question());
                view.put("dueOn", asked.dueOn());
                view.put("answer", asked.answer());
            }
        }
        if (!request.isOpen()) {
            view.put("closedAt", Documents.text(request.closing().at()));
            view.put("closedBy", request.closing().by());
            view.put("reason", request.closing().reason());
        }
        view.values().removeIf(Objects::isNull);
        return view;
    }
}
