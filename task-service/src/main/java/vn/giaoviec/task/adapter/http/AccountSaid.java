package vn.giaoviec.task.adapter.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.model.Evidence;

/** What an account reads of an assignment's events: the fields that are told, tolerant of all others. */
record AccountSaid(
        String agency,
        LocalDate deadline,
        String command,
        String reasonCode,
        String reason,
        String text,
        String result,
        Integer percent,
        String difficulties,
        String proposals,
        List<Evidence> evidence,
        LocalDate previousDeadline,
        LocalDate requestedDeadline,
        LocalDate grantedDeadline,
        LocalDate dueOn,
        String waitsFor,
        String question,
        String answer,
        String outcome,
        String officer,
        String predecessor,
        String cause,
        String state,
        LocalDate effectiveAt,
        Integer edition,
        String rule,
        String level,
        boolean overtaken,

        @JsonProperty("class") String verifiedAs) {

    static AccountSaid of(Envelope event) {
        return Documents.MAPPER.treeToValue(event.data(), AccountSaid.class);
    }

    /** The words of whoever did it, Vietnamese, each on a line of its own; null when nothing was said. */
    String words() {
        var words = Stream.of(question, answer, reason, waitsFor, result, text, difficulties, proposals)
                .filter(said -> said != null && !said.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : words;
    }

    /** Documents and files that were given with it, as they are called. */
    List<String> given() {
        return Stream.ofNullable(evidence)
                .flatMap(List::stream)
                .map(one -> one.name() == null ? one.number() : one.name())
                .toList();
    }
}
