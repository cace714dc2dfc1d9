package vn.giaoviec.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Reads what a caller sends: an unknown field, a wrong value or broken JSON is told with its place. */
public final class StrictJson {
    /** Of one body: brackets alone, as many as fit into it, would be a tree of many times their size. */
    static final int TOKEN_LIMIT = 400_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxTokenCount(TOKEN_LIMIT).build())
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new PlainDate()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StrictJson() {}

    /** An empty body reads as {@code {}}. */
    public static <T> T read(byte[] body, Class<T> type) {
        var json = tree(body);
        if (!json.isObject()) {
            throw Problems.malformed().at("", "phải là một đối tượng JSON", "must be a JSON object");
        }
        PlainJson.check(json);
        try {
            return MAPPER.treeToValue(json, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw Problems.malformed().at(pointer(unknown), "trường không được hỗ trợ", "is not a known field");
        } catch (DatabindException wrong) {
            var what = what(wrong);
            throw Problems.invalid().at(pointer(wrong), what.vi(), what.en());
        }
    }

    private static Text what(DatabindException wrong) {
        var type = wrong instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == LocalDate.class) {
            return new Text("phải là ngày dạng YYYY-MM-DD", "must be a date like 2026-12-31");
        }
        if (type != null && type.isEnum()) {
            var allowed = Arrays.toString(type.getEnumConstants());
            return new Text("phải là một trong " + allowed, "must be one of " + allowed);
        }
        return new Text("giá trị không hợp lệ", "has a value that is not allowed here");
    }

    static JsonNode tree(byte[] body) {
        if (body.length == 0) {
            return MAPPER.createObjectNode();
        }
        try {
            var json = MAPPER.readTree(body);
            return json.isMissingNode() ? MAPPER.createObjectNode() : json;
        } catch (StreamReadException broken) {
            var at = broken.getLocation();
            throw Problems.malformed()
                    .detail(
                            "JSON sai ở dòng " + at.getLineNr() + ", cột " + at.getColumnNr() + ".",
                            "The JSON is broken at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        } catch (JacksonException broken) {
            throw Problems.malformed()
                    .detail(
                            "JSON không đọc được: quá sâu, quá nhiều phần tử, hoặc có gì đó đứng sau.",
                            "The JSON cannot be read: it is nested too deep, has too many parts, or something follows it.");
        }
    }

    private static String pointer(DatabindException thrown) {
        var pointer = new StringBuilder();
        thrown.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName()
                                                .replace("~", "~0")
                                                .replace("/", "~1")));
        return pointer.toString();
    }
}
