package vn.giaoviec.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller as an RFC 9457 problem. Made by {@link Problems}. */
public final class ProblemException extends RuntimeException {
    /** One place in the request and what is wrong there: a JSON pointer, or {@code ?name} for a parameter. */
    public record At(String pointer, Text detail) {}

    private final String name;
    private final int status;
    private final transient Text title;
    private transient Text detail;
    private String rule;
    private final transient List<At> errors = new ArrayList<>();
    private transient Map<String, String> headers = Map.of();

    ProblemException(String name, int status, Text title) {
        super(name, null, false, false);
        this.name = name;
        this.status = status;
        this.title = title;
    }

    public ProblemException detail(String vi, String en) {
        this.detail = new Text(vi, en);
        return this;
    }

    public ProblemException detail(Text text) {
        this.detail = text;
        return this;
    }

    /** Name of the rule that refused. */
    public ProblemException rule(String rule) {
        this.rule = rule;
        return this;
    }

    public ProblemException at(String pointer, String vi, String en) {
        errors.add(new At(pointer, new Text(vi, en)));
        return this;
    }

    /** With its places counted from there: what it refused is a part of the request. */
    ProblemException within(String pointer) {
        errors.replaceAll(at -> new At(pointer + at.pointer(), at.detail()));
        return this;
    }

    public ProblemException retryAfter(int seconds) {
        this.headers = Map.of("Retry-After", String.valueOf(seconds));
        return this;
    }

    public String name() {
        return name;
    }

    public int status() {
        return status;
    }

    Text title() {
        return title;
    }

    Text detail() {
        return detail;
    }

    String rule() {
        return rule;
    }

    List<At> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
