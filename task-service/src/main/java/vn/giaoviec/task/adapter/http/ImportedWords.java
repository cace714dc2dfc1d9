package vn.giaoviec.task.adapter.http;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giaoviec.task.model.Elsewhere;
import vn.giaoviec.task.model.EvidencePolicy;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.model.State;

/** What stands in a coded cell: the code, or what officials call it. */
final class ImportedWords {
    static final Map<String, State> STATES = words(
            Elsewhere.STATES,
            Elsewhere.STATES.stream()
                    .collect(Collectors.toMap(state -> StateWords.of(state).vi(), Function.identity())));

    static final Map<String, Role> ROLES = words(
            EnumSet.allOf(Role.class),
            Map.of("Chủ trì", Role.LEAD, "Phối hợp", Role.COORDINATING, "Để biết", Role.INFORMED));

    static final Map<String, EvidencePolicy> EVIDENCE_POLICIES = words(
            EnumSet.allOf(EvidencePolicy.class),
            Map.of("Không", EvidencePolicy.NONE, "Số văn bản", EvidencePolicy.NUMBER, "Tệp", EvidencePolicy.FILE));

    /** As {@code directive-service} names the kinds of a directive. */
    static final Map<String, String> KINDS = kinds();

    private ImportedWords() {}

    private static <E extends Enum<E>> Map<String, E> words(Iterable<E> values, Map<String, E> called) {
        var words = new LinkedHashMap<String, E>();
        values.forEach(value -> words.put(ImportedColumn.plain(value.name()), value));
        called.forEach((word, value) -> words.put(ImportedColumn.plain(word), value));
        return words;
    }

    private static Map<String, String> kinds() {
        var called = Map.of(
                "Thông báo kết luận", "CONCLUSION_NOTICE",
                "Công văn", "OFFICIAL_LETTER",
                "Chỉ thị", "INSTRUCTION",
                "Công điện", "TELEGRAM",
                "Kế hoạch", "PLAN",
                "Quyết định", "DECISION",
                "Khác", "OTHER");
        var words = new LinkedHashMap<String, String>();
        called.forEach((word, kind) -> {
            words.put(ImportedColumn.plain(word), kind);
            words.put(ImportedColumn.plain(kind), kind);
        });
        return words;
    }
}
