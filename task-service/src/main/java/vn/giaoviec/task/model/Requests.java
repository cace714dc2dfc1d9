package vn.giaoviec.task.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that was ever asked about an assignment, each kind in the order of its numbers. */
public record Requests(
        List<Request.Extension> extensions,
        List<Request.Hold> holds,
        List<Request.LateReturn> lateReturns,
        List<Request.Explanation> explanations) {
    static final Requests NONE = new Requests(null, null, null, null);

    public Requests {
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
        holds = holds == null ? List.of() : List.copyOf(holds);
        lateReturns = lateReturns == null ? List.of() : List.copyOf(lateReturns);
        explanations = explanations == null ? List.of() : List.copyOf(explanations);
    }

    public List<? extends Request> of(RequestKind kind) {
        return switch (kind) {
            case EXTENSION -> extensions;
            case HOLD -> holds;
            case LATE_RETURN -> lateReturns;
            case EXPLANATION -> explanations;
        };
    }

    public Optional<Request> find(RequestKind kind, int n) {
        return n < 1 || n > of(kind).size() ? Optional.empty() : Optional.of(of(kind).get(n - 1));
    }

    public Stream<Request> open() {
        return Stream.of(RequestKind.values())
                .flatMap(kind -> of(kind).stream())
                .map(Request.class::cast)
                .filter(Request::isOpen);
    }

    boolean hasOpen(RequestKind kind) {
        return of(kind).stream().anyMatch(Request::isOpen);
    }

    int nextNumber(RequestKind kind) {
        return of(kind).size() + 1;
    }

    /** With that one in its place, or behind the last of its kind. */
    Requests with(Request request) {
        return switch (request) {
            case Request.Extension one -> new Requests(put(extensions, one), holds, lateReturns, explanations);
            case Request.Hold one -> new Requests(extensions, put(holds, one), lateReturns, explanations);
            case Request.LateReturn one -> new Requests(extensions, holds, put(lateReturns, one), explanations);
            case Request.Explanation one -> new Requests(extensions, holds, lateReturns, put(explanations, one));
        };
    }

    private static <R extends Request> List<R> put(List<R> kept, R one) {
        var all = new ArrayList<>(kept);
        if (one.n() > all.size()) {
            all.add(one);
        } else {
            all.set(one.n() - 1, one);
        }
        return all;
    }
}
