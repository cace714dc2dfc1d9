package vn.giaoviec.directive.extraction;

import java.util.List;

/** What was read from one document; tasks in the order of the text. */
public record Extraction(DocumentFacts document, List<ProposedTask> tasks) {

    public Extraction {
        tasks = List.copyOf(tasks);
    }
}
