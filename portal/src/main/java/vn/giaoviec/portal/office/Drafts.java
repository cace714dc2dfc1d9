package vn.giaoviec.portal.office;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** Directives and the register, as directive-service has them. */
@Component
final class Drafts {
    private final Services services;
    private final JsonMapper mapper;

    Drafts(Services services, JsonMapper mapper) {
        this.services = services;
        this.mapper = mapper;
    }

    /** What a change answers. */
    record Now(long version) {}

    Answer<Directive> directive(Visit visit, String id) {
        return services.get(visit, Service.DIRECTIVE, "/directives/" + id, Directive.class);
    }

    Answer<Draft> draft(Visit visit, String id) {
        var answer = services.get(visit, Service.DIRECTIVE, "/directives/" + id, ObjectNode.class);
        return map(answer, tree -> new Draft(mapper, tree));
    }

    /** Newest first. */
    Answer<Directive.Page> list(Visit visit, String state, String cursor) {
        var path = "/directives?state=" + state;
        return cursor == null
                ? services.get(visit, Service.DIRECTIVE, path, Directive.Page.class)
                : services.get(visit, Service.DIRECTIVE, path + "&cursor={cursor}", Directive.Page.class, cursor);
    }

    /** The text of the paper; there is none of a directive that was typed, and none for those who may not read it. */
    Answer<String> text(Visit visit, Directive directive) {
        return directive.source() == null
                ? new Answer.NotHere<>()
                : services.get(
                        visit,
                        Service.DIRECTIVE,
                        "/files/{id}",
                        String.class,
                        directive.source().fileId());
    }

    Answer<Register> register(Visit visit) {
        return Register.of(services, visit);
    }

    Changed<Now> put(Visit visit, String id, Draft draft, String key, Long version) {
        var sending = Sending.put("/directives/" + id, key, version, draft.request());
        return services.send(visit, Service.DIRECTIVE, sending, Now.class);
    }

    /** @param body null for none */
    Changed<Now> command(Visit visit, String id, Sent sent, Object body) {
        var sending = Sending.post("/directives/" + id + "/" + sent.call(), sent.key(), sent.version(), body);
        return services.send(visit, Service.DIRECTIVE, sending, Now.class);
    }

    private static <A, B> Answer<B> map(Answer<A> answer, Function<A, B> as) {
        return switch (answer) {
            case Answer.Here<A>(var value, var read) -> new Answer.Here<>(as.apply(value), read);
            case Answer.NotHere<A>() -> new Answer.NotHere<>();
            case Answer.Away<A>(var service) -> new Answer.Away<>(service);
        };
    }
}
