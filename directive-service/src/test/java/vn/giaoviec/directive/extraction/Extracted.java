package vn.giaoviec.directive.extraction;

import java.util.List;

/** What is proposed of a text, where the register knows nobody. */
final class Extracted {
    private Extracted() {}

    static Extraction extract(String text) {
        return new Extractor(Register.empty()).extract(new SourceText(text));
    }

    static List<ProposedTask> tasks(String text) {
        return extract(text).tasks();
    }

    /** As written. */
    static List<String> leads(ProposedTask task) {
        return task.lead().stream().map(NamedParty::asWritten).toList();
    }
}
