package vn.giaoviec.local.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser: keeps cookies, and shows each redirect instead of following it. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI at;

    Browser(int port) {
        at = URI.create("http://127.0.0.1:" + port);
    }

    HttpResponse<String> open(String path) throws Exception {
        return send(HttpRequest.newBuilder(at.resolve(path)).header("Accept", "text/html"));
    }

    /** Fills in the form and sends it. */
    HttpResponse<String> signIn(String name, String password) throws Exception {
        return signIn(name, password, formToken());
    }

    /** That of the form on a page that is opened now. */
    String formToken() throws Exception {
        var form = TOKEN.matcher(open("/login").body());
        if (!form.find()) {
            throw new AssertionError("there is no form");
        }
        return form.group(1);
    }

    HttpResponse<String> signIn(String name, String password, String formToken) throws Exception {
        return send(HttpRequest.newBuilder(at.resolve("/login"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form(Map.of("username", name, "password", password, "_csrf", formToken)))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
