package vn.giaoviec.kit.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A date as people write it to us: {@code YYYY-MM-DD} of the second or third millennium, nothing else. */
final class PlainDate extends StdDeserializer<LocalDate> {
    PlainDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        var text = parser.getValueAsString();
        try {
            if (text != null && text.matches("[12]\\d{3}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Told below.
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
    }
}
