package vn.giaoviec.reporting.adapter.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.reporting.projection.board.Bucket;
import vn.giaoviec.reporting.projection.board.Delegation;
import vn.giaoviec.reporting.projection.board.Dimension;
import vn.giaoviec.reporting.projection.board.OfficialClass;
import vn.giaoviec.reporting.projection.board.Question;
import vn.giaoviec.reporting.projection.board.Role;
import vn.giaoviec.reporting.projection.board.Scope;
import vn.giaoviec.reporting.projection.board.State;

/** What was asked, read from the query. Several values of role, state, class and bucket are separated by commas. */
final class Asked {
    /** What a figure and the list behind it can both be narrowed by, with the date and the position to wait for. */
    static final List<String> FILTERS = List.of(
            "agency",
            "field",
            "directive",
            "issuer",
            "month",
            "role",
            "kind",
            "state",
            "task",
            "occurrence",
            "delegated",
            "received",
            "asOf",
            "after");

    /** The cursor itself says of which day it is, and what one waits for narrows nothing. */
    private static final Set<String> NO_FILTERS = Set.of("asOf", "after");

    /** Before it nothing was directed; farther back days are not even numbers. */
    private static final int FIRST_YEAR = 1900;

    private final QueryParameters query;

    Asked(QueryParameters query) {
        this.query = query;
    }

    /** The auditor and the administrator see all, anybody else what their agency may read. */
    static Scope scope(Caller caller) {
        return caller.hasAny("auditor", "administrator") ? new Scope.All() : new Scope.Agency(caller.agency());
    }

    /** Today, where nothing is said. */
    LocalDate asOf(LocalDate today) {
        LocalDate asOf = query.date("asOf").orElse(today);
        if (asOf.isAfter(today)) {
            throw wrong("asOf", "chưa đến ngày này", "lies in the future");
        }
        if (!askable(asOf, today)) {
            throw wrong("asOf", "quá xa trong quá khứ", "lies too far in the past");
        }
        return asOf;
    }

    static boolean askable(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && day.getYear() >= FIRST_YEAR;
    }

    Question question(Caller caller, LocalDate asOf) {
        return new Question(
                scope(caller),
                asOf,
                only(),
                states(),
                query.text("task").map(Set::of).orElse(Set.of()),
                query.text("occurrence").orElse(null),
                several("class", OfficialClass.class),
                several("bucket", Bucket.class),
                delegation());
    }

    private Delegation delegation() {
        if (query.flag("delegated") && query.flag("received")) {
            throw wrong("received", "không đi cùng delegated", "does not go together with delegated");
        }
        if (query.flag("delegated")) {
            return Delegation.GIVEN;
        }
        return query.flag("received") ? Delegation.RECEIVED : Delegation.NONE;
    }

    private Map<Dimension, Set<String>> only() {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            query.text(dimension.wire()).ifPresent(text -> only.put(dimension, values(dimension, text)));
        }
        return only;
    }

    private Set<String> values(Dimension dimension, String text) {
        return switch (dimension) {
            case ROLE -> roles();
            case MONTH -> Set.of(month(text));
            case AGENCY, FIELD, DIRECTIVE, ISSUER, KIND -> Set.of(text);
        };
    }

    private Set<String> roles() {
        Set<Role> roles = several("role", Role.class);
        if (roles.contains(Role.UNKNOWN)) {
            throw wrong("role", "không phải vai trò", "is not a role");
        }
        return Set.copyOf(roles.stream().map(Role::name).toList());
    }

    private String month(String text) {
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])|" + Dimension.NONE)) {
            throw wrong("month", "phải dạng YYYY-MM hoặc none", "must be like 2026-12, or none");
        }
        return text;
    }

    /** Transferred and withdrawn assignments are in no figure, so that no list behind one can name them. */
    private Set<State> states() {
        Set<State> states = several("state", State.class);
        if (!states.stream().allMatch(State::counted)) {
            throw wrong(
                    "state",
                    "trạng thái này không thuộc số liệu nào; các trạng thái: " + State.COUNTED,
                    "is in no figure; those that are: " + State.COUNTED);
        }
        return states;
    }

    private <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        query.text(name).ifPresent(text -> {
            for (String one : text.split(",", -1)) {
                values.add(Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(one))
                        .findFirst()
                        .orElseThrow(() -> {
                            String allowed = Arrays.toString(type.getEnumConstants());
                            return wrong(name, "phải là một trong " + allowed, "must be one of " + allowed);
                        }));
            }
        });
        return values;
    }

    /** The same for the same filters, so that a cursor is used with the list that it came from. */
    String fingerprint() {
        Map<String, String> said = new TreeMap<>();
        Stream<String> names = FILTERS.stream().filter(name -> !NO_FILTERS.contains(name));
        for (String name : Stream.concat(names, Stream.of("class", "bucket")).toList()) {
            query.text(name).ifPresent(text -> said.put(name, text));
        }
        return Integer.toHexString(said.hashCode());
    }

    static ProblemException wrong(String name, String vi, String en) {
        return Problems.invalid().at("?" + name, vi, en);
    }
}
