package vn.giaoviec.kit.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the service's OpenAPI document, a file that can be opened: {@code openapi/<service>.json}. */
@RestController
public final class OpenApiController {
    private final String document;

    public OpenApiController(String service) {
        try {
            this.document =
                    new ClassPathResource("openapi/" + service + ".json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("the service has no OpenAPI document", missing);
        }
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return document;
    }
}
