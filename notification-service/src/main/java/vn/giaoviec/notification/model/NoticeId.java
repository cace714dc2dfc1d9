package vn.giaoviec.notification.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of notices derive from what is told to whom and how, so that telling it twice is one notice. */
public final class NoticeId {
    private static final int BYTES = 16;

    private NoticeId() {}

    public static String of(String event, Recipient recipient, Channel channel) {
        // The line break cannot occur in an event id, an agency code or a name of ours.
        var parts = String.join(
                "\n", event, recipient.agency(), recipient.addressee().wire(), channel.name());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
