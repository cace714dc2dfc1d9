package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code TRANSITIONS.md} is printed from the table; -Dtransitions.write=true writes it anew. */
class TransitionTableDocumentTest {
    private static final Path FILE = Path.of("TRANSITIONS.md");

    @Test
    void the_committed_document_is_the_table_of_the_code() throws IOException {
        var printed = print();
        if (Boolean.getBoolean("transitions.write")) {
            Files.writeString(FILE, printed);
        }
        assertThat(Files.readString(FILE)).isEqualTo(printed);
    }

    private static String print() {
        var text = new StringBuilder("""
                # Transitions of an assignment

                Printed from `Transitions.TABLE` by `TransitionTableDocumentTest`; do not edit. What is not in the table
                is refused by a rule of the list below it. L lead, C co-ordinating, I informed. The agency's own system
                acts as its head; `reaction` is the service itself.

                | Command | From | To | Events | Who | Roles | Guards |
                |---|---|---|---|---|---|---|
                """);
        for (var row : Transitions.TABLE) {
            text.append("| ").append(String.join(" | ", cells(row))).append(" |\n");
        }
        text.append("""

                ## Rules

                WHO answers 403, STATE and GUARD answer 409.

                | Rule | Kind | Vietnamese | English |
                |---|---|---|---|
                """);
        for (var rule : Rule.values()) {
            text.append("| `%s` | %s | %s | %s |%n".formatted(rule, rule.kind(), rule.vietnamese(), rule.english()));
        }
        return text.toString();
    }

    private static List<String> cells(Transition row) {
        return List.of(
                "`" + row.command().wire() + "`",
                joined(row.from()),
                row.changesNothing()
                        ? "nothing changes"
                        : row.to() == null ? "stays" : row.to().name(),
                row.events().isEmpty()
                        ? "–"
                        : row.events().stream().map(Class::getSimpleName).collect(Collectors.joining(", ")),
                joined(row.who()).toLowerCase(java.util.Locale.ROOT),
                row.roles().stream().map(role -> role.name().substring(0, 1)).collect(Collectors.joining()),
                row.guards().isEmpty()
                        ? "–"
                        : row.guards().stream()
                                .map(guard -> "`" + guard.rule() + "`")
                                .collect(Collectors.joining(", ")));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
