package vn.giaoviec.task.adapter.http;

import static vn.giaoviec.task.adapter.http.ImportedColumn.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.giaoviec.task.adapter.mongo.Agencies.Standing;
import vn.giaoviec.task.model.Actor;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Directive;
import vn.giaoviec.task.model.Elsewhere;
import vn.giaoviec.task.model.Evidence;
import vn.giaoviec.task.model.EvidencePolicy;
import vn.giaoviec.task.model.NewAssignment;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.model.State;
import vn.giaoviec.task.model.Task;
import vn.giaoviec.task.usecase.BringingOver.Brought;

/** Makes assignments of the rows of one file; what does not fit is told at the row. */
final class ImportedReading {
    private static final int CODE = 60;
    private static final int SHORT = 500;
    private static final int LONG = 20_000;
    private static final Set<State> REPORTED = Set.of(State.REPORTED, State.COMPLETED);
    private static final Set<State> OF_THE_INFORMED = Set.of(State.ASSIGNED, State.RECEIVED);

    private final String source;
    private final Actor actor;
    private final Moment moment;
    private final Function<String, Standing> agencies;
    private final Brought brought;
    /** What was said first of a directive, of a task and by a row, and in which line; 0: when it was brought before. */
    private final Map<String, Said> said = new HashMap<>();

    private final Set<String> asked = new HashSet<>();

    /** When the file is read. @param today in Asia/Ho_Chi_Minh */
    record Moment(Instant at, LocalDate today) {}

    private record Said(Object what, int line) {}

    /** What a row says. @param reason why it was not done, or null */
    record Read(Assignment assignment, Elsewhere there, String reason) {}

    /**
     * @param source name of the other system, to the agency that brings
     * @param agencies null for a code that is not in the register
     * @param brought with which the file must agree
     */
    ImportedReading(String source, Actor actor, Moment moment, Function<String, Standing> agencies, Brought brought) {
        this.source = actor.agency() + "/" + source;
        this.actor = actor;
        this.moment = moment;
        this.agencies = agencies;
        this.brought = brought;
    }

    /** Null where something is wrong with the row, which it then tells. */
    Read read(ImportedRow row) {
        var key = row.needed(ROW, 60);
        if (key.contains(" ")) {
            row.wrong(ROW, "không được có dấu cách", "must not contain blanks");
        }
        once(row, key);
        var directive = directive(row);
        var task = task(row, directive);
        var role = row.oneOf(ROLE, ImportedWords.ROLES, Role.LEAD);
        var there = there(row, key, role, task.evidencePolicy(), directive.issuedOn());
        var agency = agency(row, there.state());
        var deadline = row.day(DEADLINE);
        var first = row.day(FIRST_DEADLINE);
        deadlines(row, first, deadline, directive.issuedOn());
        var reason = only(row, REASON, Set.of(State.NOT_DONE), there.state());
        if (row.problem() != null) {
            return null;
        }
        var assignment = NewAssignment.broughtFrom(
                there, directive, task, agency, role, first == null ? deadline : first, deadline, actor, moment.at());
        return new Read(assignment, there, reason);
    }

    private Directive directive(ImportedRow row) {
        var number = row.text(NUMBER, 100);
        var kind = row.oneOf(KIND, ImportedWords.KINDS, "OTHER");
        var issuer = known(row, ISSUER, row.needed(ISSUER, CODE));
        var tracking = row.text(TRACKED_BY, CODE);
        var trackedBy = tracking == null ? actor.agency() : known(row, TRACKED_BY, tracking);
        var subject = row.needed(SUBJECT, 2_000);
        var issuedOn = row.day(ISSUED_ON);
        if (issuedOn == null) {
            row.needed(ISSUED_ON, 20);
        } else if (issuedOn.isAfter(moment.today())) {
            row.wrong(ISSUED_ON, "không được ở tương lai", "must not lie in the future");
        }
        // Where it has no number it is known by its day and what it is about.
        var id = AssignmentIds.ofDirective(
                actor.agency(),
                issuer,
                kind,
                number == null ? subject : number,
                issuedOn == null ? "" : number == null ? issuedOn.toString() : "" + issuedOn.getYear());
        var directive = new Directive(id, number, subject, kind, issuer, trackedBy, 1, issuedOn);
        before("directive " + id, () -> brought.anyOfDirective(id), before -> directiveSaid(before.directive()));
        directiveSaid(directive).forEach((column, what) -> alike(row, column, what, "directive " + id));
        return directive;
    }

    private Task task(ImportedRow row, Directive directive) {
        var n = row.needed(TASK, 9);
        if (!n.matches("[1-9]\\d{0,8}")) {
            row.wrong(TASK, "phải là số nguyên dương", "must be a whole number above zero");
        }
        var task = new Task(
                directive.id() + "-" + n,
                row.needed(QUOTE, LONG),
                List.of(),
                row.text(FIELD, SHORT),
                group(row),
                row.text(DELIVERABLE, SHORT),
                row.oneOf(EVIDENCE_POLICY, ImportedWords.EVIDENCE_POLICIES, EvidencePolicy.NONE));
        before("task " + task.id(), () -> brought.anyOfTask(task.id()), before -> taskSaid(before.task()));
        taskSaid(task).forEach((column, what) -> alike(row, column, what, "task " + task.id()));
        return task;
    }

    private String group(ImportedRow row) {
        var group = row.text(GROUP, CODE);
        return group == null ? null : known(row, GROUP, group);
    }

    private Elsewhere there(ImportedRow row, String key, Role role, EvidencePolicy policy, LocalDate issuedOn) {
        var state = row.oneOf(STATE, ImportedWords.STATES, State.ASSIGNED);
        if (role == Role.INFORMED && !OF_THE_INFORMED.contains(state)) {
            row.wrong(STATE, "cơ quan nhận để biết chỉ tiếp nhận", "an agency that is informed only takes note");
        }
        var on = row.day(EFFECTIVE_AT);
        if (on == null && REPORTED.contains(state)) {
            row.wrong(
                    EFFECTIVE_AT,
                    "cần ngày báo cáo hoàn thành, để xếp đúng hạn hay quá hạn",
                    "needs the day of the report, which decides whether it was on time");
        }
        if (on != null && (on.isAfter(moment.today()) || issuedOn != null && on.isBefore(issuedOn))) {
            row.wrong(EFFECTIVE_AT, "phải từ ngày ban hành đến hôm nay", "must lie between the day of issue and today");
        }
        var result = only(row, RESULT, REPORTED, state);
        if (result == null && state == State.REPORTED) {
            row.wrong(RESULT, "cần kết quả để xác nhận", "needs the result that is to be verified");
        }
        var reply = only(row, REPLY, REPORTED, state);
        if (state == State.REPORTED
                && (policy == EvidencePolicy.FILE || policy == EvidencePolicy.NUMBER && reply == null)) {
            row.wrong(
                    REPLY,
                    "thiếu minh chứng mà nhiệm vụ yêu cầu; chuyển vào là đang thực hiện rồi báo cáo tại đây",
                    "lacks the evidence that the task demands; bring it as in progress and report it here");
        }
        var evidence = reply == null ? List.<Evidence>of() : List.of(Evidence.document(reply, null, null));
        return new Elsewhere(source, key, state, on, result, evidence);
    }

    /** Each of a group has it; where the work goes on, somebody must be there to do it. */
    private String agency(ImportedRow row, State state) {
        var code = known(row, AGENCY, row.needed(AGENCY, CODE));
        var agency = agencies.apply(code);
        if (agency != null && agency.group()) {
            row.wrong(AGENCY, "là nhóm; mỗi cơ quan một dòng", "is a group; each agency has a row of its own");
        } else if (agency != null && !agency.atWork() && state.open()) {
            row.wrong(AGENCY, "không hoạt động hôm nay", "is not valid today");
        }
        return code;
    }

    private void deadlines(ImportedRow row, LocalDate first, LocalDate deadline, LocalDate issuedOn) {
        if (first != null && deadline == null) {
            row.wrong(DEADLINE, "thiếu thời hạn hiện tại", "lacks the deadline in force");
        }
        if (deadline != null && issuedOn != null && deadline.isBefore(issuedOn)) {
            row.wrong(DEADLINE, "trước ngày ban hành", "lies before the day of issue");
        }
    }

    private String known(ImportedRow row, ImportedColumn column, String code) {
        if (!code.isEmpty() && code.length() <= CODE && agencies.apply(code) == null) {
            row.wrong(
                    column, "không có trong danh mục cơ quan: " + code, "is not in the register of agencies: " + code);
        }
        return code;
    }

    private static String only(ImportedRow row, ImportedColumn column, Set<State> states, State state) {
        var text = row.text(column, LONG);
        if (text != null && !states.contains(state)) {
            row.wrong(column, "chỉ dùng khi trạng thái là " + states, "is said only where the state is " + states);
        }
        return text;
    }

    /** A row's own key says it once. */
    private void once(ImportedRow row, String key) {
        var first = said.putIfAbsent("row " + key, new Said(key, row.line()));
        if (first != null) {
            row.wrong(ROW, "trùng với dòng " + first.line(), "stands in line " + first.line() + " too");
        }
    }

    /** Of one directive, and of one task, all rows say the same. */
    private void alike(ImportedRow row, ImportedColumn column, Object what, String of) {
        var first = said.putIfAbsent(of + " " + column, new Said(what, row.line()));
        if (first == null || first.what().equals(what)) {
            return;
        }
        if (first.line() == 0) {
            row.wrong(column, "khác với lần chuyển vào trước", "differs from what was brought before");
        } else {
            row.wrong(column, "khác với dòng " + first.line(), "differs from line " + first.line());
        }
    }

    /** Asks once for what was brought before; where nothing was, the first row says it. */
    private void before(
            String of, Supplier<Assignment> found, Function<Assignment, Map<ImportedColumn, Object>> saying) {
        if (!asked.add(of)) {
            return;
        }
        var before = found.get();
        if (before != null) {
            saying.apply(before).forEach((column, what) -> said.put(of + " " + column, new Said(what, 0)));
        }
    }

    private static Map<ImportedColumn, Object> directiveSaid(Directive directive) {
        return Map.of(
                SUBJECT, directive.subject(),
                TRACKED_BY, directive.trackedBy(),
                ISSUED_ON, String.valueOf(directive.issuedOn()));
    }

    private static Map<ImportedColumn, Object> taskSaid(Task task) {
        return Map.of(QUOTE, task.quote(), FIELD, String.valueOf(task.field()));
    }
}
