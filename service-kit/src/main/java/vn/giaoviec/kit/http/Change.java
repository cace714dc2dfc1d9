package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.kit.aggregate.Remember;
import vn.giaoviec.kit.store.Documents;

/**
 * A request that changes something, as the caller sent it; what is wrong with it is told only when its turn comes in
 * the pinned order (401, 404, 400, replay or 422, 428 or 412, 403 or 409).
 */
public final class Change {
    static final int BODY_LIMIT_BYTES = 4 * 1024 * 1024;
    private static final int KEY_LIMIT = 128;

    private final Caller caller;
    private final String target;
    private final String key;
    private final String ifMatch;
    private final byte[] body;
    private final String parts;
    private final String strangeParameter;

    private Change(
            Caller caller,
            String target,
            String key,
            String ifMatch,
            byte[] body,
            String parts,
            String strangeParameter) {
        this.caller = caller;
        this.target = target;
        this.key = key;
        this.ifMatch = ifMatch;
        this.body = body;
        this.parts = parts;
        this.strangeParameter = strangeParameter;
    }

    static Change of(HttpServletRequest request, Caller caller, Set<String> knownParameters) throws IOException {
        var query = request.getQueryString();
        return new Change(
                caller,
                request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query),
                request.getHeader("Idempotency-Key"),
                request.getHeader("If-Match"),
                isMultipart(request) ? new byte[0] : bodyOf(request),
                "",
                strange(query, knownParameters));
    }

    /** The first name in the query that the handler does not know, or null. */
    private static String strange(String query, Set<String> known) {
        if (query == null || query.isEmpty()) {
            return null;
        }
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .filter(name -> !known.contains(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static byte[] bodyOf(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > BODY_LIMIT_BYTES) {
            throw Problems.tooLarge(BODY_LIMIT_BYTES);
        }
        var body = request.getInputStream().readNBytes(BODY_LIMIT_BYTES + 1);
        if (body.length > BODY_LIMIT_BYTES) {
            throw Problems.tooLarge(BODY_LIMIT_BYTES);
        }
        return body;
    }

    /** The same with what the parts of a multipart request hold, by their SHA-256. */
    public Change withParts(String... sha256) {
        return new Change(caller, target, key, ifMatch, body, String.join(",", sha256), strangeParameter);
    }

    /** A row of it as a change of its own; its key is made of this one's and the number of the row. */
    Change row(int row, Long version, ObjectNode said) {
        return new Change(
                caller,
                target,
                CanonicalHash.sha256(key(), String.valueOf(row)),
                version == null ? null : "\"" + version + "\"",
                Documents.MAPPER.writeValueAsBytes(said),
                "",
                null);
    }

    /** A row of a file as a change of its own; its key is made of this one's and of what the row is called. */
    public Change row(String row, String said) {
        return new Change(
                caller, target, CanonicalHash.sha256(key(), row), null, new byte[0], CanonicalHash.sha256(said), null);
    }

    /** That this was answered so; kept with what it changes. @param location of what was made, or null */
    public Remember remember(int status, String location, Map<String, Object> extra) {
        return new Remember(caller.subject(), key(), hash(), status, location, extra);
    }

    public Caller caller() {
        return caller;
    }

    public byte[] body() {
        return body;
    }

    /** Names this command in events: never the key itself, which is the client's own. */
    public String commandId() {
        return CanonicalHash.sha256(caller.subject(), key()).substring(0, 32);
    }

    /** An id for what this command makes: the same for the same client and key. */
    public String madeId(String kind) {
        return CanonicalHash.sha256(kind, caller.subject(), key()).substring(0, 24);
    }

    /** As it was sent, or null. */
    String sentKey() {
        return key;
    }

    /** @throws ProblemException 400 for a key that is missing or a query parameter that is not known */
    public String key() {
        if (strangeParameter != null) {
            throw Problems.malformed()
                    .at("?" + strangeParameter, "tham số không được hỗ trợ", "is not a known parameter");
        }
        if (key == null || key.isBlank() || key.length() > KEY_LIMIT) {
            throw Problems.keyMissing();
        }
        return key;
    }

    String hash() {
        var content = isJson() ? CanonicalHash.canonical(StrictJson.tree(body)) : CanonicalHash.sha256(body);
        return CanonicalHash.sha256(target, content, parts);
    }

    private boolean isJson() {
        for (var first : body) {
            if (!Character.isWhitespace(first)) {
                return first == '{' || first == '[';
            }
        }
        return false;
    }

    /** @throws ProblemException 428 without a version, 412 with another one */
    public void requireVersion(long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.versionMissing();
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals("\"" + current + "\"")) {
            throw Problems.stale(current);
        }
    }

    public Actor as(String role) {
        return caller.as(role);
    }
}
