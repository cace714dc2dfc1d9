package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The files of the contract agree with each other. */
class SamplesTest {

    private static final Path FILES = Path.of("src/main/resources/giaoviec/contract");

    private final Contract contract = Contract.load();

    @ParameterizedTest
    @MethodSource("vn.giaoviec.contract.Samples#all")
    void everySampleIsValidAndStrict(String type, String name) throws UndecodableEvent {
        Envelope event = EnvelopeCodec.fromJson(contract.sample(type, name));
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.id()).isEqualTo(event.subject() + ":" + event.sequence());
        assertThat(event.dataschema()).isEqualTo(contract.dataschema(type));
        assertThat(contract.violations(event)).isEmpty();
        assertThat(new StrictShape().refusals(type, event.data())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.giaoviec.contract.Samples#all")
    void everySampleIsAnEnvelopeBySchema(String type, String name) {
        Schema envelope = new SchemaFiles().compile(SchemaFiles.ENVELOPE);
        assertThat(envelope.validate(contract.sample(type, name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.giaoviec.contract.Samples#all")
    void everySampleComesBackFromTheCodecUnchanged(String type, String name) throws UndecodableEvent {
        JsonNode sample = contract.sample(type, name);
        Envelope event = EnvelopeCodec.fromJson(sample);
        assertThat(EnvelopeCodec.toJson(event).toString()).isEqualTo(sample.toString());
        assertThat(EnvelopeCodec.decode(EnvelopeCodec.encode(event))).isEqualTo(event);
    }

    /** The full sample shows every declared field somewhere, the minimal one only what is required. */
    @Test
    void fullSamplesAreFullAndMinimalOnesMinimal() {
        for (String type : contract.types()) {
            Declared declared = new Declared(type);
            assertThat(declared.shownIn(contract.sample(type, "full").get("data")))
                    .as(type + " full")
                    .containsExactlyInAnyOrderElementsOf(declared.all());
            assertThat(declared.shownIn(contract.sample(type, "minimal").get("data")))
                    .as(type + " minimal")
                    .isSubsetOf(declared.requiredOrAlternative());
        }
    }

    @Test
    void everySchemaFileBelongsToATypeOfTheTopicTable() throws Exception {
        List<String> expected = Stream.concat(
                        Stream.of(
                                "day/closed.v1.schema.json",
                                "envelope.v1.schema.json",
                                "marker.v1.schema.json",
                                "parts.v1.schema.json",
                                "recorded-until.v1.schema.json"),
                        contract.types().stream().map(type -> EventType.of(type).schemaFile()))
                .sorted()
                .toList();
        try (Stream<Path> files = Files.walk(FILES)) {
            assertThat(files.map(file -> FILES.relativize(file).toString())
                            .filter(file -> file.endsWith(".schema.json"))
                            .sorted())
                    .isEqualTo(expected);
        }
    }

    @Test
    void everySchemaSaysItsOwnName() {
        SchemaFiles files = new SchemaFiles();
        for (String type : contract.types()) {
            String id = contract.dataschema(type);
            assertThat(files.read(id).get("$id").stringValue()).isEqualTo(id);
        }
    }
}
