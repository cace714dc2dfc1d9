package vn.giaoviec.directive.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file that the command line writes for a document; its form is pinned by the command line's description. */
final class ExtractionJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, String> KINDS = Map.of(
            "Thông báo", "CONCLUSION_NOTICE",
            "Công văn", "OFFICIAL_LETTER",
            "Chỉ thị", "INSTRUCTION",
            "Công điện", "TELEGRAM",
            "Kế hoạch", "PLAN",
            "Quyết định", "DECISION");

    private ExtractionJson() {}

    static String of(String file, Extraction extraction) {
        DocumentFacts facts = extraction.document();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", KINDS.getOrDefault(String.valueOf(facts.kind()), "OTHER"));
        document.put("number", facts.number());
        document.put("issuer", facts.issuer());
        document.put("issuedOn", text(facts.issuedOn()));
        document.put("signer", facts.signer());
        document.put("commonDeadline", text(facts.commonDeadline()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("file", file);
        all.put("document", document);
        all.put("tasks", extraction.tasks().stream().map(ExtractionJson::task).toList());
        return MAPPER.writeValueAsString(all);
    }

    private static Map<String, Object> task(ProposedTask task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("quote", task.quote());
        fields.put("section", task.section());
        fields.put("lead", parties(task.lead()));
        fields.put("coordinating", parties(task.coordinating()));
        fields.put("deadline", text(task.deadline().date()));
        fields.put("deadlineQuote", task.deadline().quote());
        fields.put(
                "cadence",
                task.deadline().cadence() == null
                        ? null
                        : task.deadline().cadence().label());
        return fields;
    }

    private static List<Map<String, Object>> parties(List<NamedParty> parties) {
        return parties.stream()
                .map(p -> {
                    Map<String, Object> party = new LinkedHashMap<>();
                    party.put("asWritten", p.asWritten());
                    party.put("code", p.code());
                    return party;
                })
                .toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
