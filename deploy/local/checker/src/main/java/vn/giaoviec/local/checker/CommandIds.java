package vn.giaoviec.local.checker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the services name a client's command in {@code causationid}: never the key itself, which is the client's own. */
final class CommandIds {
    private static final int LENGTH = 32;

    private CommandIds() {}

    static String of(String client, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {client, key}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
