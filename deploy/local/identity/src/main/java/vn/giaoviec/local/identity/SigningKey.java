package vn.giaoviec.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The RSA key that signs the tokens, as a JWK in a file for its owner only; made when missing, kept for the home's life. */
@Configuration(proxyBeanMethods = false)
class SigningKey {
    private static final int BITS = 2048;

    @Bean
    JWKSource<SecurityContext> keys(@Value("${giaoviec.identity.key-file}") Path file)
            throws IOException, ParseException, JOSEException {
        if (!Files.exists(file)) {
            make(file);
        }
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(Files.readString(file))));
    }

    private static void make(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        var mine = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(mine, key.toJSONString());
            // A link fails where a rename would replace a key that somebody has already signed with.
            Files.createLink(file, mine);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return;
        } finally {
            Files.delete(mine);
        }
    }
}
