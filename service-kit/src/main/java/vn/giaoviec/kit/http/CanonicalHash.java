package vn.giaoviec.kit.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Tells whether two requests ask for the same: equal JSON in another order or spacing counts as equal. */
public final class CanonicalHash {
    private CanonicalHash() {}

    public static String sha256(String... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static String canonical(JsonNode json) {
        if (json.isObject()) {
            var sorted = new TreeMap<String, String>();
            json.properties().forEach(field -> sorted.put(quoted(field.getKey()), canonical(field.getValue())));
            return sorted.toString();
        }
        if (json.isArray()) {
            var items = new ArrayList<String>();
            json.forEach(item -> items.add(canonical(item)));
            return items.toString();
        }
        return json.toString();
    }

    private static String quoted(String name) {
        return StringNode.valueOf(name).toString();
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
