package vn.giaoviec.portal.services;

import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/**
 * What a person does, as a service is told of it.
 *
 * @param path values of its {@code {name}} are given beside it
 * @param key by which the same act again is known as the same
 * @param version of what the person saw, or null where it does not matter
 * @param lengthy it is a long work, and its answer is waited for as long
 */
public record Sending(
        HttpMethod method, String path, String key, Long version, MediaType type, Object body, boolean lengthy) {
    /** @param body null for none */
    public static Sending post(String path, String key, Long version, Object body) {
        return new Sending(
                HttpMethod.POST, path, key, version, MediaType.APPLICATION_JSON, body == null ? Map.of() : body, false);
    }

    public static Sending put(String path, String key, Long version, Object body) {
        return new Sending(HttpMethod.PUT, path, key, version, MediaType.APPLICATION_JSON, body, false);
    }

    /** Something new, made of the text as it is. */
    public static Sending text(String path, String key, MediaType type, byte[] text) {
        return new Sending(HttpMethod.POST, path, key, null, type, text, false);
    }

    /** Something new, made of a file; it is read once, while it is sent. */
    public static Sending file(String path, String key, Resource file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", file);
        return new Sending(HttpMethod.POST, path, key, null, MediaType.MULTIPART_FORM_DATA, parts, true);
    }

    /** The same, of which it is known that it takes long. */
    public Sending atLength() {
        return new Sending(method, path, key, version, type, body, true);
    }
}
