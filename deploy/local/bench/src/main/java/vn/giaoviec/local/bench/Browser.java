package vn.giaoviec.local.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody who is signed in at the portal and asks for pages as a browser does: compressed, on kept connections. */
final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern NEEDED =
            Pattern.compile("<(?:link rel=\"stylesheet\" href|script defer src)=\"([^\"]+)\"");
    private static final String PASSWORD = "demo";
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String portal;

    Browser(String portal) {
        this.portal = portal;
    }

    /** Begins at the portal, which leads to the identity provider and back. */
    Browser signIn(String name) {
        var form = get(portal + "/");
        var hidden = HIDDEN.matcher(words(form));
        if (!hidden.find()) {
            throw new IllegalStateException("no form to sign in with at " + form.uri());
        }
        var fields = Map.of("username", name, "password", PASSWORD, hidden.group(1), hidden.group(2));
        var sent = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var home = wanted(to(form.uri().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(sent)));
        if (!home.uri().toString().startsWith(portal + "/")) {
            throw new IllegalStateException(name + " cannot sign in: " + home.uri());
        }
        return this;
    }

    /** Until its last byte. */
    void open(String path) {
        get(portal + path);
    }

    /** Bytes that come over the network when a page is opened for the first time: itself, its styles and scripts. */
    long weight(String path) {
        var page = get(portal + path);
        long bytes = page.body().length;
        for (var one : NEEDED.matcher(words(page))
                .results()
                .map(found -> found.group(1))
                .toList()) {
            bytes += get(portal + one).body().length;
        }
        return bytes;
    }

    private HttpResponse<byte[]> get(String address) {
        return wanted(to(address));
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html");
    }

    private HttpResponse<byte[]> wanted(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(answer.uri() + " is answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static String words(HttpResponse<byte[]> answer) {
        var zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var plain = zipped
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
