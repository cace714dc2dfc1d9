package vn.giaoviec.reporting.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.reporting.projection.board.Evidence;
import vn.giaoviec.reporting.projection.board.Facts;
import vn.giaoviec.reporting.projection.board.Hit;
import vn.giaoviec.reporting.projection.board.OfficialClass;
import vn.giaoviec.reporting.projection.board.Role;
import vn.giaoviec.reporting.projection.board.Schedule;
import vn.giaoviec.reporting.projection.board.State;
import vn.giaoviec.reporting.usecase.ReadingTheBoard.Item;

/** How one assignment of a list is written: as it stood on the day asked for. What is missing is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
        String id,
        String agency,
        String agencyName,
        Role role,
        State state,
        @JsonProperty("class") OfficialClass clazz,
        Schedule schedule,
        LocalDate deadline,
        LocalDate firstDeadline,
        LocalDate since,
        Evidence evidenceLevel,
        long version,
        long sequence,
        Directive directive,
        Task task) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Directive(String id, String number, String subject, String issuer, String trackedBy, LocalDate issuedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(String id, String quote, List<String> section, String field, String group) {}

    static ItemJson of(Item item) {
        Hit hit = item.hit();
        Facts.DirectiveFacts directive = item.facts().directive();
        Facts.TaskFacts task = item.facts().task();
        return new ItemJson(
                hit.id(),
                hit.agency(),
                hit.agencyName(),
                hit.role(),
                hit.state(),
                hit.clazz(),
                hit.schedule(),
                hit.deadline(),
                hit.firstDeadline(),
                hit.since(),
                hit.evidence(),
                hit.version(),
                hit.sequence(),
                new Directive(
                        directive.id(),
                        directive.number(),
                        directive.subject(),
                        directive.issuer(),
                        directive.trackedBy(),
                        directive.issuedOn()),
                new Task(task.id(), task.quote(), task.section(), task.field(), task.group()));
    }
}
