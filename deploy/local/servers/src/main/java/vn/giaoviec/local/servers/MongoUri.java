package vn.giaoviec.local.servers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** A MongoDB connection string with somebody else's name in it. */
final class MongoUri {
    private static final Pattern SHAPE =
            Pattern.compile("(mongodb(?:\\+srv)?://)(?:[^@/]*@)?([^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    private MongoUri() {}

    /** The same servers and options, signed in as that user of the database {@code admin}. */
    static String as(String uri, String user, String password) {
        var shape = SHAPE.matcher(uri);
        if (!shape.matches()) {
            throw new CannotStart("GIAOVIEC_MONGODB_URI is no MongoDB URI (mongodb://user:password@host:port/?…)");
        }
        var options = new ArrayList<String>();
        for (var option : (shape.group(4) == null ? "" : shape.group(4)).split("&")) {
            if (!option.isBlank() && !option.toLowerCase().startsWith("authsource=")) {
                options.add(option);
            }
        }
        options.add("authSource=admin");
        return shape.group(1) + encoded(user) + ":" + encoded(password) + "@" + shape.group(2) + "/?"
                + String.join("&", options);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
