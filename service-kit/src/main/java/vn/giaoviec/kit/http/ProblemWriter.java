package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.kit.store.Documents;

/** Writes a problem in the caller's language: English where {@code Accept-Language} prefers it, else Vietnamese. */
public final class ProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        var language = Language.of(request);
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", language);
        problem.headers().forEach(response::setHeader);
        response.getOutputStream().write(Documents.MAPPER.writeValueAsBytes(json(problem, language)));
    }

    public static ObjectNode json(ProblemException problem, String language) {
        var json = Documents.MAPPER.createObjectNode();
        json.put("type", "urn:giaoviec:problem:" + problem.name());
        json.put("title", problem.title().in(language));
        json.put("status", problem.status());
        if (problem.detail() != null) {
            json.put("detail", problem.detail().in(language));
        }
        if (problem.rule() != null) {
            json.put("rule", problem.rule());
        }
        if (!problem.errors().isEmpty()) {
            var errors = json.putArray("errors");
            problem.errors()
                    .forEach(at -> errors.addObject()
                            .put("pointer", at.pointer())
                            .put("detail", at.detail().in(language)));
        }
        return json;
    }
}
