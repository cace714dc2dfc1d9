package vn.giaoviec.reporting.adapter.http;

import java.util.List;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.giaoviec.reporting.projection.board.Bucket;
import vn.giaoviec.reporting.projection.board.Counts;
import vn.giaoviec.reporting.projection.board.Figures.Figure;
import vn.giaoviec.reporting.projection.board.OfficialClass;
import vn.giaoviec.reporting.projection.board.Rate;
import vn.giaoviec.reporting.projection.board.State;

/**
 * How a row of a figure is written; the total has no key. Name by name, from names that are encoded once: a figure is some
 * thousands of small numbers, and to write them took longer than to count the rows.
 */
final class FigureRowJson extends StdSerializer<Figure> {
    private static final Members<OfficialClass> CLASSES = Members.of("byClass", OfficialClass.SIX);
    private static final Members<State> STATES = Members.of("byState", State.COUNTED);
    private static final Members<Bucket> BUCKETS = Members.of("buckets", List.of(Bucket.values()));

    /** Of a closed set, in its order. */
    private record Members<E extends Enum<E>>(String name, List<E> members, List<SerializableString> names) {
        static <E extends Enum<E>> Members<E> of(String name, List<E> members) {
            return new Members<>(
                    name,
                    members,
                    members.stream()
                            .<SerializableString>map(member -> new SerializedString(member.name()))
                            .toList());
        }

        void write(JsonGenerator json, ToIntFunction<E> count) {
            json.writeObjectPropertyStart(name);
            for (int i = 0; i < members.size(); i++) {
                json.writeName(names.get(i));
                json.writeNumber(count.applyAsInt(members.get(i)));
            }
            json.writeEndObject();
        }
    }

    FigureRowJson() {
        super(Figure.class);
    }

    @Override
    public void serialize(Figure row, JsonGenerator json, SerializationContext context) {
        Counts counts = row.counts();
        json.writeStartObject();
        if (row.key() != null) {
            json.writeStringProperty("key", row.key());
            json.writeStringProperty("name", row.name());
        }
        json.writeNumberProperty("total", counts.total());
        CLASSES.write(json, counts::of);
        json.writeNumberProperty("notDone", counts.of(OfficialClass.NOT_DONE));
        STATES.write(json, counts::of);
        BUCKETS.write(json, counts::of);
        json.writeObjectPropertyStart("rates");
        write(json, "due", counts.due());
        write(json, "all", counts.all());
        write(json, "onTimeFirst", counts.onTimeFirst());
        write(json, "onTimeCurrent", counts.onTimeCurrent());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Rate rate) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("numerator", rate.numerator());
        json.writeNumberProperty("denominator", rate.denominator());
        json.writeEndObject();
    }
}
