package vn.giaoviec.task.model;

import java.util.List;

/**
 * What an assignment carries of its task.
 *
 * @param quote the sentence of the directive that the task comes from; of what was delegated, the words of the head
 * @param section headings above it, outermost first
 * @param group code of the group by which the agency was addressed, or null where it was named
 */
public record Task(
        String id,
        String quote,
        List<String> section,
        String field,
        String group,
        String deliverable,
        EvidencePolicy evidencePolicy) {

    public Task {
        section = section == null ? List.of() : List.copyOf(section);
    }

    /** A part of it that is delegated: what it has to bring is between those two agencies. */
    Task part(String text) {
        return new Task(id, text, section, field, null, null, EvidencePolicy.NONE);
    }
}
