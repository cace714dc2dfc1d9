package vn.giaoviec.reporting.adapter.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.inbound.Read;
import vn.giaoviec.reporting.adapter.stream.payload.AssignmentPayloads;
import vn.giaoviec.reporting.adapter.stream.payload.DirectivePayloads;
import vn.giaoviec.reporting.adapter.stream.payload.RegisterPayloads;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.Numbered;
import vn.giaoviec.reporting.projection.board.AssignmentEvent;
import vn.giaoviec.reporting.projection.board.Evidence;
import vn.giaoviec.reporting.projection.board.Facts;
import vn.giaoviec.reporting.projection.board.Judgement;
import vn.giaoviec.reporting.projection.board.Role;
import vn.giaoviec.reporting.projection.board.State;
import vn.giaoviec.reporting.projection.directive.DirectiveEvent;
import vn.giaoviec.reporting.projection.directive.DirectiveRow.Assignee;
import vn.giaoviec.reporting.projection.register.RegisterEvent;

/** Reporting reads what the contract says that others write: by its samples, field by field. */
class ContractTest {
    private static final String D = "4f1c9a7e2b6d43d08a5be1f0c7d29a36";

    @Test
    void an_assignment_that_was_given() throws Exception {
        var full = (AssignmentEvent.Assigned) read(sample("assignment.assigned", "full"));
        assertThat(full.day()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(full.facts())
                .usingRecursiveComparison()
                .ignoringFields("directive.subject", "task.quote", "task.section")
                .isEqualTo(new Facts(
                        "ubnd-phuong-chau-giang",
                        Role.LEAD,
                        new Facts.DirectiveFacts(
                                D,
                                "118/TB-UBND",
                                null,
                                "ubnd-tx-duytien",
                                "van-phong-hdnd-ubnd",
                                1,
                                LocalDate.of(2026, 11, 23)),
                        new Facts.TaskFacts(D + "-2", null, List.of(), "Tài nguyên và Môi trường", "grp-xa-phuong"),
                        "-",
                        "0e6f2d4c8b9a47c5a1d3f5e7092b4c6d"));
        assertThat(full.facts().task().quote()).startsWith("Kiểm tra, đôn đốc");
        assertThat(full.facts().task().section()).hasSize(1);
        assertThat(full.facts().directive().subject()).startsWith("Kết luận");
        assertThat(full.standing().deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(full.standing().firstDeadline()).isEqualTo(LocalDate.of(2026, 12, 15));

        var minimal = (AssignmentEvent.Assigned) read(sample("assignment.assigned", "minimal"));
        assertThat(minimal.facts().parent()).isNull();
        assertThat(minimal.facts().task().field()).isNull();
        assertThat(minimal.standing().state()).isEqualTo(State.ASSIGNED);
        assertThat(minimal.standing().deadline()).isNull();
    }

    @Test
    void an_assignment_that_changed() throws Exception {
        var full = (AssignmentEvent.Changed) read(sample("assignment.status-changed", "full"));
        assertThat(full.standing())
                .isEqualTo(new AssignmentEvent.Standing(
                        6,
                        State.COMPLETED,
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 12, 15),
                        Evidence.VERIFIED,
                        LocalDate.of(2026, 12, 20),
                        Judgement.ON_TIME,
                        Judgement.LATE,
                        null));
        var joined = (AssignmentEvent.Changed) read(sample("assignment.joined", "full"));
        assertThat(joined.standing().merged()).isEqualTo(2);
        var progress = (AssignmentEvent.Changed) read(sample("assignment.progress-reported", "full"));
        assertThat(progress.standing().state()).isNotEqualTo(State.UNKNOWN);
        assertThat(progress.standing().deadline()).isNotNull();
    }

    @Test
    void a_directive_with_its_groups_written_out() throws Exception {
        var full = (DirectiveEvent.Issued) DirectivePayloads.read(sample("directive.issued", "full"));
        assertThat(full.issuer()).isEqualTo("ubnd-tx-duytien");
        assertThat(full.trackedBy()).isEqualTo("van-phong-hdnd-ubnd");
        assertThat(full.assignees())
                .hasSize(8)
                .contains(
                        new Assignee(D + "-1", "phong-kinh-te", Role.LEAD, 1, false),
                        new Assignee(D + "-2", "ubnd-xa-moc-bac", Role.INFORMED, 1, true),
                        new Assignee(D + "-2", "ubnd-xa-moc-nam", Role.COORDINATING, 1, true))
                .doesNotContain(new Assignee(D + "-2", "ubnd-xa-moc-nam", Role.INFORMED, 1, true));
    }

    @Test
    void who_took_whose_place() throws Exception {
        var full = (RegisterEvent.Succeeded) read(sample("agency.succeeded", "full"));
        assertThat(full.heir()).isEqualTo("ubnd-xa-moc-hoan");
        assertThat(full.predecessors()).containsExactly("ubnd-xa-moc-bac", "ubnd-xa-moc-nam");
        assertThat(full.toldAt()).isEqualTo("2026-12-31T17:00:02.310Z");
    }

    @Test
    void an_agency() throws Exception {
        for (String type : List.of("agency.registered", "agency.changed")) {
            var full = (RegisterEvent.Entered) read(sample(type, "full"));
            assertThat(full.name()).isNotBlank();
            assertThat(full.kind()).isNotBlank();
        }
    }

    static List<Envelope> samples() throws Exception {
        return List.of(
                sample("assignment.assigned", "full"),
                sample("assignment.assigned", "minimal"),
                sample("assignment.status-changed", "full"),
                sample("assignment.status-changed", "minimal"),
                sample("assignment.progress-reported", "full"),
                sample("assignment.progress-reported", "minimal"),
                sample("directive.issued", "full"),
                sample("directive.issued", "minimal"),
                sample("agency.registered", "full"),
                sample("agency.registered", "minimal"),
                sample("agency.changed", "full"),
                sample("agency.changed", "minimal"),
                sample("agency.succeeded", "full"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_and_one_of_a_later_version_is_understood(Envelope sample) {
        assertThat(read(sample).sequence()).isEqualTo(sample.sequence());
        assertThat(read(sample).getClass().getSimpleName()).isNotEqualTo("Passed");

        ObjectNode later = sample.data().deepCopy().asObject();
        later.put("mood", "fine").putObject("more").put("of", "it");
        assertThat(read(with(sample, later))).isEqualTo(read(sample));

        later.put("state", "DREAMING")
                .put("role", "JESTER")
                .put("evidenceLevel", "SWORN")
                .put("class", "EARLY");
        later.put("kind", "ministry");
        Envelope strange = with(sample, later);
        assertThat(new EventReader(Contract.load())
                        .read(new Place("a-group", "assignment-events", 0, 0), EnvelopeCodec.encode(strange)))
                .isInstanceOf(Read.Readable.class);
        assertThat(read(strange).sequence()).isEqualTo(sample.sequence());
    }

    private static Numbered read(Envelope event) {
        var day = Days.of(event.time());
        return switch (event.type().split("\\.")[2]) {
            case "assignment" -> AssignmentPayloads.read(event, day);
            case "directive" -> DirectivePayloads.read(event);
            default -> RegisterPayloads.read(event, day);
        };
    }

    private static Envelope with(Envelope event, ObjectNode data) {
        return new Envelope(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.sequence(),
                event.correlationid(),
                event.causationid(),
                event.actor(),
                event.dataschema(),
                data);
    }

    private static Envelope sample(String type, String name) throws Exception {
        return EnvelopeCodec.fromJson(Contract.load().sample("vn.giaoviec." + type + ".v1", name));
    }
}
