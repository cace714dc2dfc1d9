package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Open to a reader, strict to a producer, and a renamed field is noticed by both. */
class ContractTest {

    private final Contract contract = Contract.load();
    private final StrictShape strict = new StrictShape();

    @Test
    void unknownFieldsPassTheReaderAndNotTheProducer() {
        ObjectNode json = Samples.json(Samples.ISSUED);
        ((ObjectNode) json.get("data")).put("colour", "red");
        ((ObjectNode) json.at("/data/tasks/1/assignees/2")).put("a/b", "red");
        Envelope event = Samples.event(json);
        assertThat(contract.violations(event)).isEmpty();
        assertThat(strict.refusals(event.type(), event.data()))
                .containsExactlyInAnyOrder("/colour: is not declared", "/tasks/1/assignees/2/a~1b: is not declared");
    }

    @Test
    void unknownValuesPassTheReaderAndNotTheProducer() {
        ObjectNode json = Samples.json(Samples.STATUS_CHANGED);
        ((ObjectNode) json.get("data")).put("command", "dream").put("state", "DREAMING");
        Envelope event = Samples.event(json);
        assertThat(contract.violations(event)).isEmpty();
        assertThat(strict.refusals(event.type(), event.data()))
                .hasSize(2)
                .allMatch(refusal -> refusal.matches("/(command|state): (dream|DREAMING) is none of \\[.*"));
    }

    @Test
    void nullsAreRefusedToAProducer() {
        ObjectNode data = (ObjectNode) Samples.json(Samples.STATUS_CHANGED).get("data");
        data.putNull("deadline");
        assertThat(strict.refusals(Samples.STATUS_CHANGED, data)).containsExactly("/deadline: null is never written");
    }

    @Test
    void aRenamedFieldViolates() {
        ObjectNode json = Samples.json(Samples.ISSUED);
        ObjectNode task = (ObjectNode) json.at("/data/tasks/0");
        task.set("words", task.remove("quote"));
        Envelope event = Samples.event(json);
        assertThat(contract.violations(event)).containsExactly("/data/tasks/0: required property 'quote' not found");
        assertThat(strict.refusals(event.type(), event.data())).containsExactly("/tasks/0/words: is not declared");
    }

    @Test
    void wrongTypesAndFormatsViolateWithTheirPlace() {
        ObjectNode json = Samples.json(Samples.STATUS_CHANGED);
        ObjectNode data = (ObjectNode) json.get("data");
        data.put("version", "six").put("deadline", "2026-02-30").put("reportedAt", "2026-12-20T09:30:00Z");
        assertThat(contract.violations(Samples.event(json)))
                .anyMatch(text -> text.startsWith("/data/version: string found, integer expected"))
                .anyMatch(text -> text.startsWith("/data/deadline: "))
                .anyMatch(text -> text.startsWith("/data/reportedAt: "))
                .hasSize(3);
    }

    @Test
    void anAssigneeIsAnAgencyOrAGroupNeverBoth() {
        ObjectNode json = Samples.json(Samples.ISSUED);
        ((ObjectNode) json.at("/data/tasks/0/assignees/0")).put("group", "grp-xa-phuong");
        assertThat(contract.violations(Samples.event(json)))
                .anyMatch(text -> text.startsWith("/data/tasks/0/assignees/0: "));
    }

    @Test
    void anEventOfTheContractSaysWhoAndWhy() {
        ObjectNode json = Samples.json(Samples.ISSUED);
        json.remove(List.of("actor", "causationid", "dataschema"));
        assertThat(contract.violations(Samples.event(json)))
                .containsExactly("/actor: is missing", "/causationid: is missing", "/dataschema: is missing");
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        Envelope good = Samples.event(Samples.json(Samples.ISSUED));
        ObjectNode json = Samples.json(Samples.ISSUED);
        ((ObjectNode) json.get("data")).remove("tasks");
        Envelope bad = Samples.event(json);
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .filter(n ->
                                contract.violations(n % 2 == 0 ? good : bad).size() == n % 2))
                .hasSize(2_000);
    }

    @Test
    void aTypeThatIsNotThereHasNoSample() {
        assertThatThrownBy(() -> contract.sample("vn.giaoviec.directive.dreamt.v1", "full"))
                .hasMessage("not a type of the contract: vn.giaoviec.directive.dreamt.v1");
    }
}
