package vn.giaoviec.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs tokens for tests with a key of its own, and serves the public half to the services. */
public final class TestIssuer {
    private static final TestIssuer ISSUER = new TestIssuer();

    private final RSAKey key;
    private final HttpServer server;

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static TestIssuer get() {
        return ISSUER;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String jwkSetUri() {
        return issuer() + "/jwks";
    }

    /** For any client of the demo: {@code office-clerk}, {@code agency.<code>[.officer|.system]}, … */
    public String token(String client) {
        return switch (client) {
            case "office-clerk" -> token(client, "van-phong-hdnd-ubnd", "clerk");
            case "office-monitor" -> token(client, "van-phong-hdnd-ubnd", "monitor");
            case "office-signer" -> token(client, "van-phong-hdnd-ubnd", "signer");
            case "auditor" -> token(client, "ubnd-tx-duytien", "auditor");
            case "admin" -> token(client, "ubnd-tx-duytien", "administrator");
            default -> agencyToken(client);
        };
    }

    private String agencyToken(String client) {
        var parts = client.split("\\.");
        if (!parts[0].equals("agency") || parts.length < 2) {
            throw new IllegalArgumentException("no such client: " + client);
        }
        return token(client, parts[1], parts.length == 3 ? parts[2] : "head");
    }

    public String token(String subject, String agency, String... roles) {
        return signed(claims(subject, agency, roles).build());
    }

    /** A token that has run out. */
    public String expired(String client) {
        return signed(claims(client, "van-phong-hdnd-ubnd", "clerk")
                .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))
                .build());
    }

    private JWTClaimsSet.Builder claims(String subject, String agency, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .issueTime(Date.from(Instant.now().minusSeconds(5)))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .claim("gv_roles", List.of(roles))
                .claim("gv_agency", agency);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
