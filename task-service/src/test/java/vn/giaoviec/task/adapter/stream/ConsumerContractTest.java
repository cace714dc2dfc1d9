package vn.giaoviec.task.adapter.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.Told;
import vn.giaoviec.task.adapter.stream.AgencyEvents.AgencyAfter;
import vn.giaoviec.task.adapter.stream.NoticeEvents.NoticeAfter;
import vn.giaoviec.task.model.EvidencePolicy;
import vn.giaoviec.task.model.Role;

/** What others write is read by the contract's own samples, field by field, and by those of a later version. */
class ConsumerContractTest {
    private static final String MOC_NAM = "ubnd-xa-moc-nam";

    @Test
    void every_field_of_a_full_directive_that_is_used_here_is_read() throws Exception {
        var issued = DirectiveIssued.read(envelope(Told.ISSUED, "full"));
        var directive = issued.directive();
        assertThat(directive.number()).isEqualTo("118/TB-UBND");
        assertThat(directive.kind()).isEqualTo("CONCLUSION_NOTICE");
        assertThat(directive.issuer()).isEqualTo("ubnd-tx-duytien");
        assertThat(directive.trackedBy()).isEqualTo(Told.OFFICE);
        assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(directive.subject()).startsWith("Kết luận");
        assertThat(directive.edition()).isEqualTo(1);
        assertThat(issued.groups().get("grp-xa-phuong")).hasSize(5).contains(MOC_NAM);
        var task = issued.tasks().getFirst();
        assertThat(task.quote()).startsWith("Quyết liệt");
        assertThat(task.section()).containsExactly("1. Lĩnh vực nông nghiệp");
        assertThat(task.field()).isEqualTo("Nông nghiệp");
        assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(task.deliverable()).startsWith("Báo cáo");
        assertThat(task.evidencePolicy()).isEqualTo(EvidencePolicy.NUMBER);
        assertThat(task.assignees().getFirst().deadline()).isEqualTo(LocalDate.of(2026, 12, 25));
        var group = issued.tasks().getLast().assignees().getLast();
        assertThat(group.role()).isEqualTo(Role.INFORMED);
        assertThat(group.except()).containsExactly(MOC_NAM);
        assertThat(group.since()).isEqualTo(1);
    }

    @Test
    void a_minimal_directive_is_enough() throws Exception {
        assertThat(DirectiveIssued.read(envelope(Told.ISSUED, "minimal")).tasks())
                .isNotEmpty();
    }

    @Test
    void an_agency_and_a_notice_are_read() {
        var agency = read("vn.giaoviec.agency.changed.v1", "full", AgencyAfter.class);
        assertThat(agency.kind()).isNotBlank();
        assertThat(agency.validFrom() != null || agency.validTo() != null).isTrue();
        var notice = read(Told.ACKNOWLEDGED, "full", NoticeAfter.class);
        assertThat(notice).isEqualTo(new NoticeAfter("9b3d5e0f7a1c48f2b6e4d2c8f0a7135e", "cong-an", "head"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void an_unknown_field_and_an_unknown_value_of_a_later_version_are_survived(String name) throws Exception {
        var data = data(Told.ISSUED, name);
        data.put("mood", "fine");
        ((ObjectNode) data.get("document"))
                .put("kind", "EDICT")
                .put("urgency", "COSMIC")
                .putObject("seal")
                .put("ink", "red");
        for (var task : data.get("tasks")) {
            ((ObjectNode) task).put("evidencePolicy", "OATH").put("weight", 3);
            task.get("assignees")
                    .forEach(one -> ((ObjectNode) one).put("role", "JESTER").put("hat", true));
        }
        var issued = DirectiveIssued.read(Told.event(Told.ISSUED, "d", 1, data));
        assertThat(issued.directive().kind()).isEqualTo("EDICT");
        assertThat(issued.tasks()).allSatisfy(task -> {
            assertThat(task.evidencePolicy()).isEqualTo(EvidencePolicy.NONE);
            assertThat(task.assignees())
                    .allSatisfy(one -> assertThat(one.role()).isEqualTo(Role.INFORMED));
        });
        for (var type : List.of(Told.REGISTERED, "vn.giaoviec.agency.changed.v1")) {
            var agency = data(type, name).put("kind", "ministry").put("mood", "fine");
            assertThat(Documents.MAPPER.treeToValue(agency, AgencyAfter.class).kind())
                    .isEqualTo("ministry");
        }
        var notice = data(Told.ACKNOWLEDGED, name)
                .put("by", "ghost")
                .put("channel", "PIGEON")
                .put("mood", "fine");
        assertThat(Documents.MAPPER.treeToValue(notice, NoticeAfter.class).by()).isEqualTo("ghost");
    }

    private static <T> T read(String type, String name, Class<T> as) {
        return Documents.MAPPER.treeToValue(data(type, name), as);
    }

    private static ObjectNode data(String type, String name) {
        return (ObjectNode) Contract.load().sample(type, name).get("data");
    }

    private static Envelope envelope(String type, String name) throws Exception {
        JsonNode sample = Contract.load().sample(type, name);
        return EnvelopeCodec.fromJson(sample);
    }
}
