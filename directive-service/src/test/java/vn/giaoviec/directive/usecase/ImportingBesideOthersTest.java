package vn.giaoviec.directive.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.directive.Office;
import vn.giaoviec.directive.adapter.mongo.StoredRegister;
import vn.giaoviec.directive.adapter.stream.AgencyFacts;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyKind;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;

/** Somebody else changes an agency while an import is about to write it. */
class ImportingBesideOthersTest extends Office {
    private static final Cause CAUSE = new Cause("import", new Actor("admin", "administrator", "ubnd-tx-duytien"));

    private final StoredRegister register = run.bean(StoredRegister.class);

    @Test
    void whatOthersChangeAfterTheRegisterWasReadStays() {
        registered("giua-chung");
        var once = new AtomicBoolean();
        var importing = new ImportingAgencies(
                () -> {
                    var read = register.current();
                    onceOnly(once, () -> changed("giua-chung", body -> body.put("email", "b@duytien.example")));
                    return read;
                },
                new Keeping<>(agencies(), AgencyFacts::of));
        assertOnlyTheNameCameIn("giua-chung", importing);
    }

    @Test
    void whatOthersChangeBetweenReadAndWriteStays() {
        registered("giua-doc-ghi");
        var once = new AtomicBoolean();
        var keeping = new Keeping<>(agencies(), (before, after) -> {
            onceOnly(once, () -> changed("giua-doc-ghi", body -> body.put("email", "b@duytien.example")));
            return AgencyFacts.of(before, after);
        });
        assertOnlyTheNameCameIn("giua-doc-ghi", new ImportingAgencies(register, keeping));
    }

    @Test
    void aRowThatNoLongerFitsWhatOthersMadeIsToldAndLeftOut() {
        registered("thanh-nhom");
        var once = new AtomicBoolean();
        var keeping = new Keeping<>(agencies(), (before, after) -> {
            onceOnly(
                    once,
                    () -> changed(
                            "thanh-nhom",
                            body -> body.put("kind", "group")
                                    .putArray("members")
                                    .add("cong-an")));
            return AgencyFacts.of(before, after);
        });
        var row = row("thanh-nhom", AgencyKind.DIVISION, Set.of("code", "name", "kind"));
        var result = new ImportingAgencies(register, keeping).run(List.of(row), List.of(), false, CAUSE);
        assertThat(result.created() + result.changed() + result.unchanged()).isZero();
        assertThat(result.errors())
                .extracting(error -> error.line() + " " + error.column())
                .containsExactly("2 members");
        var stored = admin().get("/agencies/thanh-nhom").json();
        assertThat(stored.get("kind").asString()).isEqualTo("group");
        assertThat(stored.get("name").asString()).isEqualTo("Tên cũ");
    }

    private static void assertOnlyTheNameCameIn(String code, ImportingAgencies importing) {
        var row = row(code, null, Set.of("code", "name"));
        var result = importing.run(List.of(row), List.of(), false, CAUSE);
        assertThat(result.changed()).isEqualTo(1);
        var stored = admin().get("/agencies/" + code).json();
        assertThat(stored.get("name").asString()).isEqualTo("Tên mới");
        assertThat(stored.get("email").asString()).isEqualTo("b@duytien.example");
    }

    private static AgencyRow row(String code, AgencyKind kind, Set<String> given) {
        var agency = new Agency(code, "Tên mới", kind, null, null, null, null, null, null, null, null);
        return new AgencyRow(2, agency, given);
    }

    private static void registered(String code) {
        var answer = admin().post("/agencies", """
                {"code": "%s", "name": "Tên cũ", "kind": "division", "email": "a@duytien.example"}""".formatted(code));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    private static void changed(String code, Consumer<ObjectNode> change) {
        var body = (ObjectNode) admin().get("/agencies/" + code).json();
        change.accept(body);
        var answer = admin().ifMatch(1).put("/agencies/" + code, body.toString());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private static void onceOnly(AtomicBoolean once, Runnable act) {
        if (once.compareAndSet(false, true)) {
            act.run();
        }
    }

    @SuppressWarnings("unchecked")
    private static AggregateCollection<Agency> agencies() {
        return run.context().getBean("agencies", AggregateCollection.class);
    }
}
