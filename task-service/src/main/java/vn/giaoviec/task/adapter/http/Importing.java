package vn.giaoviec.task.adapter.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.ProblemWriter;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Elsewhere;
import vn.giaoviec.task.model.Rule;
import vn.giaoviec.task.usecase.BringingOver;
import vn.giaoviec.task.usecase.BringingOver.Wanted;

/** One file of one caller: each row is brought for itself and answered in its place. */
final class Importing {
    private final BringingOver bringing;
    private final ImportedReading reading;
    private final Change change;
    private final String language;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    /** Of each wanted one its place in the answer. */
    private final List<Map<String, Object>> wantedItems = new ArrayList<>();

    Importing(BringingOver bringing, ImportedReading reading, Change change, String language) {
        this.bringing = bringing;
        this.reading = reading;
        this.change = change;
        this.language = language;
    }

    /** @return for each row its line and status, its key where it could be read, the id of the assignment or the problem */
    List<Map<String, Object>> answered(List<ImportedRow> rows, boolean dryRun) {
        rows.forEach(this::read);
        var outcomes = dryRun ? bringing.tried(wanted) : bringing.carryOut(wanted);
        for (var n = 0; n < wanted.size(); n++) {
            var item = wantedItems.get(n);
            switch (outcomes.get(n)) {
                case MADE -> done(item, wanted.get(n), 201);
                case HERE_ALREADY -> done(item, wanted.get(n), 200);
                case BROUGHT_AS_ANOTHER -> refused(item, Problems.refused(), Rule.ARowIsBroughtOnce);
                case BROUGHT_BY_ANOTHER_ROW -> refused(item, Problems.refused(), Rule.ATaskIsBroughtOnceForAnAgency);
                case HELD_ALREADY -> refused(item, Problems.refused(), Rule.AgencyHasTaskOpen);
            }
        }
        return items;
    }

    private void read(ImportedRow row) {
        var item = new LinkedHashMap<String, Object>();
        item.put("line", row.line());
        items.add(item);
        var read = reading.read(row);
        if (read == null) {
            refused(item, row.problem());
            return;
        }
        item.put("row", read.there().row());
        var refusal = Elsewhere.refusal(Visible.actor(change.caller()), read.assignment());
        if (refusal.isPresent()) {
            refused(item, Problems.forbidden(), refusal.get());
            return;
        }
        // Each is a command of its own, so that what follows from one names it and no other.
        var one = change.row(read.there().row(), row.said());
        var cause = new Cause(one.commandId(), one.as("signer"));
        var remember = one.remember(201, "/assignments/" + AssignmentIds.of(read.assignment()), Map.of());
        wanted.add(new Wanted(read.assignment(), read.there(), read.reason(), cause, remember));
        wantedItems.add(item);
    }

    private static void done(Map<String, Object> item, Wanted one, int status) {
        item.put("id", one.id());
        item.put("status", status);
    }

    private void refused(Map<String, Object> item, ProblemException problem, Rule rule) {
        refused(item, problem.rule(rule.name()).detail(rule.vietnamese(), rule.english()));
    }

    private void refused(Map<String, Object> item, ProblemException problem) {
        item.put("status", problem.status());
        item.put("problem", ProblemWriter.json(problem, language));
    }
}
