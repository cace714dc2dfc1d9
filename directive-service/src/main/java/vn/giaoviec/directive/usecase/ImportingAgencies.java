package vn.giaoviec.directive.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.Defect;
import vn.giaoviec.directive.model.Register;
import vn.giaoviec.directive.usecase.ImportResult.RowError;
import vn.giaoviec.kit.aggregate.Cause;

/**
 * The register comes in as a file. Each row stands for itself: a row with an error is told and left out, and so is one
 * that needs it; the others are carried out. Repeatable: what is so already stays unchanged.
 */
public final class ImportingAgencies {
    private final Registers registers;
    private final KeepingTheRegister keeping;

    public ImportingAgencies(Registers registers, KeepingTheRegister keeping) {
        this.registers = registers;
        this.keeping = keeping;
    }

    /** @param unreadable rows that were no agencies to begin with */
    public ImportResult run(List<AgencyRow> rows, List<RowError> unreadable, boolean dryRun, Cause cause) {
        var register = registers.current();
        var errors = new ArrayList<>(unreadable);
        var sound = sound(rows, register, errors);
        var counts = new HashMap<KeepingTheRegister.Kept, Integer>();
        sound.values().forEach(agency -> {
            var kept = dryRun ? wouldBe(agency, register) : keeping.put(agency, cause);
            counts.merge(kept, 1, Integer::sum);
        });
        errors.sort(Comparator.comparingInt(RowError::line));
        return new ImportResult(
                counts.getOrDefault(KeepingTheRegister.Kept.CREATED, 0),
                counts.getOrDefault(KeepingTheRegister.Kept.CHANGED, 0),
                counts.getOrDefault(KeepingTheRegister.Kept.UNCHANGED, 0),
                errors);
    }

    private static Map<String, Agency> sound(List<AgencyRow> rows, Register register, List<RowError> errors) {
        var sound = new LinkedHashMap<String, Agency>();
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            var agency = row.over(register.find(row.agency().code()).orElse(null));
            var defects = agency.defects();
            defects.forEach(defect -> errors.add(error(row.line(), defect)));
            if (defects.isEmpty() && lines.putIfAbsent(agency.code(), row.line()) != null) {
                var first = lines.get(agency.code());
                errors.add(new RowError(
                        row.line(), "code", "mã đã có ở dòng " + first, "the code stands in line " + first + " too"));
            } else if (defects.isEmpty()) {
                sound.put(agency.code(), agency);
            }
        }
        for (var fewer = true; fewer; ) {
            var all = register.with(sound.values());
            fewer = sound.values().removeIf(agency -> {
                var misfits = all.misfits(agency);
                misfits.forEach(defect -> errors.add(error(lines.get(agency.code()), defect)));
                return !misfits.isEmpty();
            });
        }
        return sound;
    }

    private static KeepingTheRegister.Kept wouldBe(Agency agency, Register register) {
        return register.find(agency.code())
                .map(before ->
                        before.equals(agency) ? KeepingTheRegister.Kept.UNCHANGED : KeepingTheRegister.Kept.CHANGED)
                .orElse(KeepingTheRegister.Kept.CREATED);
    }

    private static RowError error(int line, Defect defect) {
        return new RowError(line, defect.field(), defect.vietnamese(), defect.english());
    }
}
