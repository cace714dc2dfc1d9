package vn.giaoviec.contract;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Samples of the contract, as tests use them. */
final class Samples {

    static final String ISSUED = "vn.giaoviec.directive.issued.v1";
    static final String STATUS_CHANGED = "vn.giaoviec.assignment.status-changed.v1";

    private Samples() {}

    /** Type and name of every sample. */
    static Stream<String[]> all() {
        return Contract.load().types().stream()
                .flatMap(type -> Stream.of("full", "minimal").map(name -> new String[] {type, name}));
    }

    static ObjectNode json(String type) {
        return (ObjectNode) Contract.load().sample(type, "full");
    }

    static Envelope event(ObjectNode json) {
        try {
            return EnvelopeCodec.fromJson(json);
        } catch (UndecodableEvent e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(ObjectNode json) {
        return Json.MAPPER.writeValueAsBytes(json);
    }
}
